package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.routes.intake.LiveConnectors;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people own as files: catalogues, connectors. Tables: {@link TablesWiring}. */
@Configuration
class AssetsWiring {

    @Bean
    FeatureCatalogue featureCatalogue(HubSettings settings) {
        return FeatureCatalogue.read(settings.asset("profile/features.yaml"));
    }

    @Bean
    Catalogue catalogue(HubSettings settings, FeatureCatalogue features) {
        return Catalogue.joined(
                features.catalogue(), CatalogueFile.read(settings.asset("decision-tables/catalogue.yaml")));
    }

    @Bean
    ActionCatalogue actionCatalogue(HubSettings settings) {
        return ActionsFile.read(settings.asset("decision-tables/actions.yaml"));
    }

    /** A live hub opens what is sound and waits for the rest to be mended; a play would only play wrong. */
    static void refusePlay(Mode mode, List<Problem> problems) {
        if (mode == Mode.PLAY && !problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
    }

    @Bean
    EventSchemas eventSchemas(HubSettings settings) {
        return EventSchemas.read(settings.asset("connectors"));
    }

    /** Recorded signals carry times of the past; live ones are checked against the machine's clock. */
    @Bean
    LiveConnectors connectors(HubSettings settings, EventSchemas schemas, Mode mode) {
        LiveConnectors connectors = new LiveConnectors(
                settings.asset("connectors"), environment(settings), schemas, InstantSource.system());
        refusePlay(mode, connectors.problems());
        return connectors;
    }

    /** What connectors may refer to: the environment, and where the hub keeps its state even when nobody said. */
    static Map<String, String> environment(HubSettings settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("HUB_HOME", settings.home().toString());
        return environment;
    }
}
