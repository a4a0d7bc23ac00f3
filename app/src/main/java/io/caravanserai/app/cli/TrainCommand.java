package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.modeladapter.training.churn.FeatureSource;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.FeatureReplay;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands over to the model room's own trainer, with the features the profile room computes. */
@Command(
        name = "train",
        description =
                "Train a model: train KIND --data DIR|FILE|generated|journal [--map FILE] [--out DIR] [--report FILE].")
final class TrainCommand implements Callable<Integer> {

    @Parameters(description = "churn, clv, segments, uplift, recommend, next, propensity or text, then its options.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new io.caravanserai.modeladapter.TrainCommand(
                        System.out, Terminal.phrases(), TrainCommand::features, TrainCommand::journal)
                .run(arguments);
    }

    private static Journal journal() {
        return StoredJournal.open(HubSettings.from(System.getenv()));
    }

    private static FeatureSource features(ZoneId zone) {
        HubSettings settings = HubSettings.from(System.getenv());
        return new FeatureReplay(FeatureCatalogue.read(settings.asset("profile/features.yaml")), zone)::at;
    }
}
