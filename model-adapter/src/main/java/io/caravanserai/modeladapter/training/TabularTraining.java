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
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.Report;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits a probability of yes on the inputs a passport names, and writes graph, golden scores and report beside it. */
final class TabularTraining {

    private static final String YES = "1";
    private static final String NO = "0";
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
    Report run(String data, boolean invented, List<LabelledRow> rows) {
        requireBothAnswers(rows);
        Samples samples = new Samples(
                rows.stream().map(row -> crosses.widened(encoded(row.facts()))).toList(),
                rows.stream().map(row -> row.target() > 0.5 ? YES : NO).toList());
        Parting parting = invented
                ? Parting.byRow(samples.size(), seed)
                : Parting.byTimeAndCustomer(data, rows, samples.rows(), seed);
        List<Integer> examine = parting.fold().examine();
        requireBothAnswers(parting.fold().teach().stream().map(rows::get).toList());
        Logistic logistic = new LogisticTrainer(EPOCHS, seed)
                .train(samples.pick(parting.fold().teach()));
        byte[] onnx = new GraphWriter(workshop.model(), passport.inputTensor(), passport.width(), crosses)
                .add(passport.output().name(), logistic)
                .bytes();
        List<LabelledRow> held = examine.stream().map(rows::get).toList();
        double[] expected = expected(logistic, samples.pick(examine));
        double difference = difference(onnx, rows, expected(logistic, samples));
        workshop.graph(passport.file(), onnx);
        workshop.write(passport.golden(), new GoldenWriter(passport).write(held, expected));
        List<Facts> seen = held.stream().map(LabelledRow::facts).toList();
        workshop.write("model.yaml", new ReferenceSheet(passport, seen, expected).in(workshop.passport(invented)));
        Report report = new Report(passport.about().purpose(), seed)
                .data("model", passport.about().name())
                .data("source", data)
                .data("rows", rows.size())
                .data("onnx_difference", difference)
                .parameters(parameters(logistic));
        parting.tell(report);
        HeldOut.of(expected, held).measure(Bootstrap.ofGroups(parting.examined(), seed), report);
        workshop.writeReport(report);
        return report;
    }

    private double[] expected(Logistic logistic, Samples samples) {
        int yes = logistic.classes().indexOf(YES);
        return samples.rows().stream()
                .mapToDouble(row -> logistic.probabilities(row)[yes])
                .toArray();
    }

    private double difference(byte[] onnx, List<LabelledRow> rows, double[] expected) {
        TabularModel model = TabularModel.open(passport, passport.file(), onnx);
        double[] said =
                OnnxPredictions.of(model, rows.stream().map(LabelledRow::facts).toList());
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
