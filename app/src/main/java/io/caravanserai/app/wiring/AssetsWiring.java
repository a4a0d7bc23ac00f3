package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.decisiontables.WatchedRuleBook;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.routes.intake.LiveConnectors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything people own as files: catalogues, tables, connectors. */
@Configuration
class AssetsWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

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

    @Bean
    WatchedRuleBook ruleBook(HubSettings settings, Catalogue catalogue, ActionCatalogue actions, Mode mode) {
        WatchedRuleBook book = new WatchedRuleBook(
                settings.asset("decision-tables"), catalogue, actions, InstantSource.system(), settings.zone());
        refusePlay(mode, book.problems());
        return book.watch(LOOK_EVERY);
    }

    /** A live hub opens what is sound and waits for the rest to be mended; a play would only play wrong. */
    private static void refusePlay(Mode mode, List<Problem> problems) {
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
