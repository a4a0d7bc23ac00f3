package io.caravanserai.app.cli;

import io.caravanserai.app.settings.DecidingEvents;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.NeededAssets;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.decisiontables.TableCases;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OnnxPictures;
import io.caravanserai.modeladapter.TextSettings;
import io.caravanserai.modeladapter.TextUnderstander;
import io.caravanserai.modeladapter.llm.LanguageRoom;
import io.caravanserai.processes.ProcessCatalog;
import io.caravanserai.processes.ProcessDelegates;
import io.caravanserai.profile.FeatureCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads every asset as the hub would, runs the tables' cases, and says everything wrong at once. Starts nothing. */
@Command(name = "check", description = "Check every asset; says all problems at once.")
final class CheckCommand implements Callable<Integer> {

    private final HubSettings settings = HubSettings.from(System.getenv());
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public Integer call() {
        NeededAssets.check(settings);
        Catalogue catalogue = catalogue();
        ActionCatalogue actions = read(() -> ActionsFile.read(settings.asset("decision-tables/actions.yaml")));
        read(() -> {
            DecidingEvents.check(settings);
            return true;
        });
        read(() -> ConnectorCatalog.read(settings.asset("connectors"), environment()));
        if (catalogue != null && actions != null) {
            checkDecisions(catalogue, actions);
        }
        problems.addAll(new ProcessCatalog(ProcessDelegates.NAMES).checkFolder(settings.asset("processes")));
        return told();
    }

    private void checkDecisions(Catalogue catalogue, ActionCatalogue actions) {
        List<TableCases.Result> cases =
                read(() -> TableCases.run(settings.asset("decision-tables"), catalogue, actions));
        if (cases != null) {
            cases.forEach(one -> problems.addAll(one.problems()));
            Terminal.say(cases.size() + " cases of the decision tables run");
        }
        checkModels(catalogue);
        problems.addAll(LanguageRoom.check(settings.asset("model-adapter"), settings.environment()));
        problems.addAll(ProcessCatalog.checkActions(actions, settings.asset("processes")));
    }

    private void checkModels(Catalogue catalogue) {
        Path folder = settings.asset("model-adapter/models");
        try (OnnxModels models =
                        OnnxModels.read(folder, catalogue, settings.models().limits());
                TextUnderstander texts = TextUnderstander.read(
                        folder, null, TextSettings.standard(), settings.models().limits());
                OnnxPictures pictures = OnnxPictures.read(folder);
                NeighbourRecommender recommender = NeighbourRecommender.read(folder)) {
            problems.addAll(models.problems());
            problems.addAll(texts.prove());
            problems.addAll(pictures.problems());
            problems.addAll(recommender.problems());
        }
    }

    private @Nullable Catalogue catalogue() {
        FeatureCatalogue features = read(() -> FeatureCatalogue.read(settings.asset("profile/features.yaml")));
        Catalogue others = read(() -> CatalogueFile.read(settings.asset("decision-tables/catalogue.yaml")));
        return features == null || others == null ? null : Catalogue.joined(features.catalogue(), others);
    }

    private <T> @Nullable T read(Supplier<T> asset) {
        try {
            return asset.get();
        } catch (InvalidAssetException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("HUB_HOME", settings.home().toString());
        return environment;
    }

    private int told() {
        Phrases phrases = Terminal.phrases();
        problems.stream().map(phrases::sentence).forEach(System.out::println);
        System.out.println(
                phrases.say(problems.isEmpty() ? "Everything is fine." : problems.size() + " problems found."));
        return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
