package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models from their folder, looked at again while the hub runs. */
@Configuration
class ModelWiring {

    @Bean
    OnnxModels models(HubSettings settings, Catalogue catalogue) {
        return OnnxModels.read(settings.asset("model-adapter/models"), catalogue, ModelSettings.standard());
    }
}
