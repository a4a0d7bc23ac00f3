package io.caravanserai.modeladapter.training;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportCatalogue;
import io.caravanserai.modeladapter.passport.PassportReader;
import io.caravanserai.modeladapter.passport.ReferenceSheet;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits a probability of yes on the inputs a passport names, and writes graph, golden scores and report beside it. */
final class TabularTraining {

    private static final String YES = "1";
    private static final String NO = "0";
    private static final double HOLDOUT = 0.25;
    private static final int EPOCHS = 15;

    private final ModelWorkshop workshop;
    private final Catalogue catalogue;
    private final Passport passport;
    private final Crosses crosses;
    private final long seed;

    TabularTraining(ModelWorkshop workshop, long seed) {
        this.workshop = workshop;
        this.seed = seed;
        byte[] yaml = workshop.passport();
        String file = workshop.model() + "/model.yaml";
        catalogue = PassportCatalogue.of(file, yaml);
        passport = new PassportReader(catalogue).read(file, workshop.model(), yaml);
        crosses = new Columns(passport).crossedBy("issue");
    }

    /** The names that data for this model may use. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** @param invented whether the rows are; the passport says so no longer when they are not */
    TrainingReport run(String data, boolean invented, List<LabelledRow> rows) {
        requireBothAnswers(rows);
        Samples samples = new Samples(
                rows.stream().map(row -> crosses.widened(encoded(row.facts()))).toList(),
                rows.stream().map(row -> row.target() > 0.5 ? YES : NO).toList());
        Samples.Split split = Samples.split(samples.size(), HOLDOUT, seed);
        Logistic logistic = new LogisticTrainer(EPOCHS, seed).train(samples.pick(split.train()));
        byte[] onnx = new GraphWriter(workshop.model(), passport.inputTensor(), passport.width(), crosses)
                .add(passport.output().name(), logistic)
                .bytes();
        List<LabelledRow> held = split.holdout().stream().map(rows::get).toList();
        double[] expected = expected(logistic, samples.pick(split.holdout()));
        double difference = difference(onnx, held, expected);
        workshop.write(passport.file(), onnx);
        workshop.write(passport.golden(), new GoldenWriter(passport).write(held, expected));
        List<Facts> seen = held.stream().map(LabelledRow::facts).toList();
        workshop.write("model.yaml", new ReferenceSheet(passport, seen, expected).in(workshop.passport(invented)));
        return report(data, rows.size(), held, expected, difference, logistic);
    }

    private double[] expected(Logistic logistic, Samples held) {
        int yes = logistic.classes().indexOf(YES);
        return held.rows().stream()
                .mapToDouble(row -> logistic.probabilities(row)[yes])
                .toArray();
    }

    private double difference(byte[] onnx, List<LabelledRow> held, double[] expected) {
        TabularModel model = TabularModel.open(passport, passport.file(), onnx);
        double[] said =
                OnnxPredictions.of(model, held.stream().map(LabelledRow::facts).toList());
        double largest = 0;
        for (int i = 0; i < said.length; i++) {
            largest = Math.max(largest, Math.abs(said[i] - expected[i]));
        }
        return GraphWriter.requireExact(largest);
    }

    private float[] encoded(Facts facts) {
        FloatBuffer row = FloatBuffer.allocate(passport.width());
        passport.write(facts, row);
        return row.array();
    }

    private TrainingReport report(
            String data,
            int rows,
            List<LabelledRow> held,
            double[] probabilities,
            double difference,
            Logistic logistic) {
        boolean[] yes = new boolean[held.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = held.get(i).target() > 0.5;
        }
        TrainingReport report = new TrainingReport(
                passport.about().purpose(),
                passport.about().name(),
                data,
                seed,
                rows,
                held.size(),
                BinaryMetrics.of(probabilities, yes).byName(),
                difference,
                parameters(logistic));
        workshop.writeReport(report);
        return report;
    }

    /** Log-odds of a yes per unit of each column. */
    private Map<String, Double> parameters(Logistic logistic) {
        int yes = logistic.classes().indexOf(YES);
        int no = logistic.classes().indexOf(NO);
        List<String> names = new Columns(passport).names(crosses);
        Map<String, Double> fitted = new LinkedHashMap<>();
        fitted.put("base", rounded(logistic.bias()[yes] - logistic.bias()[no]));
        for (int i = 0; i < names.size(); i++) {
            fitted.put(names.get(i), rounded(logistic.weights()[yes][i] - logistic.weights()[no][i]));
        }
        return fitted;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static void requireBothAnswers(List<LabelledRow> rows) {
        long yes = rows.stream().filter(row -> row.target() > 0.5).count();
        if (yes < 2 || rows.size() - yes < 2) {
            throw new IllegalArgumentException(
                    "The data has (%d) yes among (%d) rows. Maybe the label column is not 0 and 1."
                            .formatted(yes, rows.size()));
        }
    }
}
