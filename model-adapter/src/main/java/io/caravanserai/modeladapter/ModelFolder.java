package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.FactsCsv;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.file.Path;
import java.util.List;

/** One model as it lies on disk: passport, graph, golden scores and card are all there and agree, or it is not let in. */
final class ModelFolder {

    private static final int FEWEST_USUAL = 5;

    private final Catalogue catalogue;
    private final ModelWorkers workers;
    private final ModelSettings settings;
    private final FolderFiles files;

    /** @param workers run the golden scores, so that a model that hangs is seen and stopped */
    ModelFolder(Path folder, Catalogue catalogue, ModelSettings settings, ModelWorkers workers) {
        this.catalogue = catalogue;
        this.workers = workers;
        this.settings = settings;
        files = new FolderFiles(folder, settings.largestFile());
    }

    /** @throws InvalidAssetException with everything wrong with the passport */
    Passport passport() {
        String file = FolderFiles.PASSPORT;
        byte[] yaml = files.read(file);
        return new PassportReader(catalogue).read(files.named(file), files.folderName(), yaml, files.metadata(yaml));
    }

    /** @throws InvalidAssetException with everything wrong with what lies beside the passport */
    Admitted model(Passport passport) {
        Beside beside = beside(passport);
        byte[] onnx = files.read(passport.file());
        MemoryCheck memory = MemoryCheck.before(files.named(passport.file()), onnx, settings.mostMemory());
        TabularModel model = open(passport, onnx, beside);
        try {
            return new Admitted(model, new Trial(files, workers, settings, model).run(beside.golden(), memory));
        } catch (InvalidAssetException notAsPromised) {
            model.session().release();
            throw notAsPromised;
        }
    }

    /** A copy of one that was let in once. */
    TabularModel admittedBefore(Passport passport) {
        return open(passport, files.read(passport.file()), beside(passport));
    }

    private TabularModel open(Passport passport, byte[] onnx, Beside beside) {
        return TabularModel.open(passport, files.named(passport.file()), onnx, beside.background());
    }

    /** What lies beside passport and graph. */
    private record Beside(List<LabelledRow> golden, List<Facts> background) {}

    private Beside beside(Passport passport) {
        Problems problems = new Problems(files.named(FolderFiles.PASSPORT));
        files.requireCard(problems);
        List<LabelledRow> golden = golden(passport, problems);
        List<Facts> background = background(passport, golden, problems);
        problems.throwIfAny();
        return new Beside(golden, background);
    }

    /** A model that was let in, and what it was measured at. */
    record Admitted(TabularModel model, Admission admission) {}

    private List<LabelledRow> golden(Passport passport, Problems problems) {
        Problems inGolden = new Problems(files.named(passport.golden()));
        List<LabelledRow> rows = files.exists(passport.golden(), inGolden)
                ? FactsCsv.golden(catalogue, passport.output().labelNames())
                        .read(files.read(passport.golden()), inGolden)
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
}
