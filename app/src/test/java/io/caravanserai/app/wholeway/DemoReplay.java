package io.caravanserai.app.wholeway;

import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.app.House;
import io.caravanserai.decision.Playbook;
import io.caravanserai.decision.Strategy;
import io.caravanserai.decision.replay.BackgroundReplayDesk;
import io.caravanserai.decision.replay.ReplaySettings;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.decisiontables.DroolsRuleBook;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.ProfileRoom;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Takes every decision of a hub that has ended again, with the very tables it decided with. */
final class DemoReplay {

    private static final Path ROOT = House.ROOT;
    private static final ZoneId ZONE = ZoneId.of(HubProcess.ZONE);

    private final FeatureCatalogue features = FeatureCatalogue.read(ROOT.resolve("profile/features.yaml"));
    private final Catalogue catalogue =
            Catalogue.joined(features.catalogue(), CatalogueFile.read(ROOT.resolve("decision-tables/catalogue.yaml")));
    private final ActionCatalogue actions = ActionsFile.read(ROOT.resolve("decision-tables/actions.yaml"));
    private final DroolsRuleBook rules =
            DroolsRuleBook.read(ROOT.resolve("decision-tables"), catalogue, actions, InstantSource.system(), ZONE);

    static ReplayResult of(Path home) {
        try (HikariDataSource database = HubHome.onH2(home).database()) {
            return new DemoReplay().run(database);
        }
    }

    private ReplayResult run(HikariDataSource database) {
        PastDecisions past = new ProfileRoom(
                        database,
                        new JdbcTransactionManager(database),
                        features,
                        catalogue,
                        "nobody is identified anew",
                        InstantSource.system(),
                        ZONE)
                .pastDecisions();
        Playbook playbook = new Playbook(catalogue, actions, rules, Strategy.standard(), ZONE);
        CompletableFuture<ReplayResult> done = new CompletableFuture<>();
        try (OnnxModels models =
                        OnnxModels.read(ROOT.resolve("model-adapter/models"), catalogue, ModelSettings.standard());
                BackgroundReplayDesk desk = new BackgroundReplayDesk(
                        past,
                        playbook,
                        models,
                        ReplaySettings.standard(),
                        () -> new ReplayId("demo"),
                        System::nanoTime)) {
            desk.start(new ReplayOrder(rules.current(), ReplayOrder.USUAL, "test"), done::complete);
            return done.orTimeout(1, TimeUnit.MINUTES).join();
        }
    }
}
