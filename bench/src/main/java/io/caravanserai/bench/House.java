package io.caravanserai.bench;

import io.caravanserai.bench.signals.Shop;
import io.caravanserai.decision.DecisionMaker;
import io.caravanserai.decision.Playbook;
import io.caravanserai.decision.Strategy;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.decisiontables.DroolsRuleBook;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.modeladapter.ModelSettings;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.profile.FeatureCatalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The shipped tables, models and features around customers in plain memory, all frozen at one moment. */
final class House implements AutoCloseable {

    /** Ten in the morning of a Tuesday: no quiet hours, so that decisions go all the way. */
    static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final int CUSTOMERS = 1_000;
    static final Shop SHOP = new Shop(20_260_303, CUSTOMERS);

    private static final Path ROOT = Path.of(System.getProperty("hub.root", "."));

    final Catalogue catalogue;
    final ActionCatalogue actions;
    final DroolsRuleBook rules;
    final OnnxModels models;
    final Playbook playbook;
    final DecisionMaker maker;
    final StillMemory memory;

    private House() {
        catalogue = Catalogue.joined(
                FeatureCatalogue.read(asset("profile/features.yaml")).catalogue(),
                CatalogueFile.read(asset("decision-tables/catalogue.yaml")));
        actions = ActionsFile.read(asset("decision-tables/actions.yaml"));
        rules = DroolsRuleBook.read(asset("decision-tables"), catalogue, actions, CLOCK, ZONE);
        models = OnnxModels.read(asset("model-adapter/models"), catalogue, ModelSettings.standard());
        playbook = new Playbook(catalogue, actions, rules, Strategy.standard(), ZONE);
        maker = new DecisionMaker(playbook, models, System::nanoTime);
        memory = new StillMemory(
                io.caravanserai.profile.feature.CatalogueFile.read(asset("profile/features.yaml")), catalogue);
    }

    /** With a year of history of every customer. */
    static House open() {
        House house = new House();
        History.of(SHOP, NOW).forEach(house.memory::remember);
        return house;
    }

    static Path asset(String name) {
        return ROOT.resolve(name);
    }

    @Override
    public void close() {
        models.close();
    }
}
