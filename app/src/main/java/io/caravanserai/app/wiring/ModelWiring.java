package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.AbsentModels;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OnnxPictures;
import io.caravanserai.modeladapter.TextSettings;
import io.caravanserai.modeladapter.TextUnderstander;
import io.caravanserai.modeladapter.life.ModelLife;
import io.caravanserai.modeladapter.life.OtherModels;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models from their folder, looked at again while the hub runs. */
@Configuration
class ModelWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** A play gives models time, so that a stalled machine cannot change what it comes to; live they have their passports'. */
    @Bean
    OnnxModels models(HubSettings settings, Catalogue catalogue, AbsentModels absent, Mode mode) {
        OnnxModels models = OnnxModels.read(
                folder(settings),
                archive(settings),
                catalogue,
                settings.models().limits(),
                absent.names());
        models.waitAtLeast(mode == Mode.PLAY ? settings.playModelBudget() : Duration.ZERO);
        return models;
    }

    /** The tokenizer's native library is unpacked where the hub keeps its state, not into somebody's home. */
    @Bean
    TextUnderstander understander(HubSettings settings) {
        System.setProperty("DJL_CACHE_DIR", settings.state("djl").toString());
        return TextUnderstander.read(
                folder(settings),
                archive(settings),
                TextSettings.standard(),
                settings.models().limits());
    }

    @Bean
    OnnxPictures pictures(HubSettings settings) {
        return OnnxPictures.read(folder(settings), archive(settings));
    }

    @Bean
    NeighbourRecommender recommender(HubSettings settings) {
        return NeighbourRecommender.read(folder(settings), archive(settings));
    }

    @Bean
    ModelHouse modelHouse(
            OnnxModels models, TextUnderstander texts, OnnxPictures pictures, NeighbourRecommender recommender) {
        return new ModelHouse(models, texts, pictures, recommender);
    }

    @Bean
    Watch modelWatch(ModelHouse house, ModelLife life, OtherModels others) {
        return Watch.every(LOOK_EVERY, "model-watch", () -> {
            house.reload();
            others.look();
            life.look();
        });
    }

    private static Path folder(HubSettings settings) {
        return settings.asset("model-adapter/models");
    }

    /** Copies of each kind lie in a folder of their own. */
    private static Path archive(HubSettings settings) {
        return settings.state("model-archive");
    }
}
