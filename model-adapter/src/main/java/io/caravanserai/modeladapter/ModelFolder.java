package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.OnnxMetadata;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.FactsCsv;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** One model as it lies on disk: passport, graph, golden scores and card are all there and agree, or it is not let in. */
final class ModelFolder {

    /** Golden scores are written with four decimals. */
    private static final double GOLDEN_TOLERANCE = 1e-4;

    private static final int FEWEST_USUAL = 5;

    private final Catalogue catalogue;
    private final ModelWorkers workers;
    private final Duration admission;
    private final FolderFiles files;

    /** @param workers run the golden scores, so that a model that hangs is seen and stopped */
    ModelFolder(Path folder, Catalogue catalogue, ModelSettings settings, ModelWorkers workers) {
        this.catalogue = catalogue;
        this.workers = workers;
        admission = settings.admission();
        files = new FolderFiles(folder, settings.largestFile());
    }

    /** @throws InvalidAssetException with everything wrong with the passport */
    Passport passport() {
        String file = FolderFiles.PASSPORT;
        byte[] yaml = files.read(file);
        return new PassportReader(catalogue)
                .read(files.named(file), files.folderName(), yaml, metadata(PassportReader.modelFile(yaml)));
    }

    /** None when the file cannot be read, which its own problem says. */
    private Map<String, String> metadata(String file) {
        try {
            return OnnxMetadata.of(files.read(file));
        } catch (InvalidAssetException notThere) {
            return Map.of();
        }
    }

    /** @throws InvalidAssetException with everything wrong with what lies beside the passport */
    TabularModel model(Passport passport) {
        Problems problems = new Problems(files.named(FolderFiles.PASSPORT));
        files.requireCard(problems);
        List<LabelledRow> golden = golden(passport, problems);
        List<Facts> background = background(passport, golden, problems);
        problems.throwIfAny();
        TabularModel model =
                TabularModel.open(passport, files.named(passport.file()), files.read(passport.file()), background);
        try {
            compare(model, golden);
            return model;
        } catch (InvalidAssetException notAsPromised) {
            model.session().release();
            throw notAsPromised;
        }
    }

    private List<LabelledRow> golden(Passport passport, Problems problems) {
        Problems inGolden = new Problems(files.named(passport.golden()));
        List<LabelledRow> rows = files.exists(passport.golden(), inGolden)
                ? FactsCsv.golden(catalogue).read(files.read(passport.golden()), inGolden)
                : List.of();
        if (rows.isEmpty() && inGolden.isEmpty()) {
            inGolden.add("", "no rows", "is too little to prove a model", "Maybe let ./run train write the file.");
        }
        problems.addAll(inGolden.list());
        return rows;
    }

    /** The file of the passport, else the golden rows, which go from the least to the most probable. */
    private List<Facts> background(Passport passport, List<LabelledRow> golden, Problems problems) {
        if (passport.background() == null) {
            return golden.stream().map(LabelledRow::facts).toList();
        }
        Problems inFile = new Problems(files.named(passport.background()));
        List<Facts> rows = files.exists(passport.background(), inFile)
                ? FactsCsv.facts(catalogue).read(files.read(passport.background()), inFile).stream()
                        .map(LabelledRow::facts)
                        .toList()
                : List.of();
        if (rows.size() < FEWEST_USUAL && inFile.isEmpty()) {
            inFile.add("", rows.size() + " rows", "are too few to say what is usual", "Maybe write five or more.");
        }
        problems.addAll(inFile.list());
        return rows;
    }

    /** Also the warm-up: the first call of a session is the slow one. */
    private void compare(TabularModel model, List<LabelledRow> golden) {
        Problems problems = new Problems(files.named(model.passport().golden()));
        double[] scores = run(model, golden.stream().map(LabelledRow::facts).toList());
        for (int i = 0; i < scores.length; i++) {
            LabelledRow row = golden.get(i);
            if (!(Math.abs(scores[i] - row.target()) <= GOLDEN_TOLERANCE)) {
                problems.add(
                        "line " + row.line() + ", expected",
                        row.target(),
                        "is not what the model says (%.4f)".formatted(scores[i]),
                        "Maybe the graph and its golden scores come from different trainings.");
            }
        }
        problems.throwIfAny();
    }

    private double[] run(TabularModel model, List<Facts> rows) {
        model.session().acquire();
        try {
            return workers.call(model.session(), admission, run -> model.probabilities(rows, run));
        } catch (TimeoutException hangs) {
            throw firstCall(model, "no answer after " + admission.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw firstCall(model, String.valueOf(failed.getCause().getMessage()));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw firstCall(model, "interrupted");
        }
    }

    private InvalidAssetException firstCall(TabularModel model, String found) {
        String file = files.named(model.passport().file());
        return new InvalidAssetException(
                new Problem(file, "", found, "is what its first call came to", "Maybe export the model again."));
    }
}
