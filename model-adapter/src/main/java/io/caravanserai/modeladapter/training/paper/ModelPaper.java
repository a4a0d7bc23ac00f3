package io.caravanserai.modeladapter.training.paper;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportCatalogue;
import io.caravanserai.modeladapter.passport.PassportReader;
import io.caravanserai.modeladapter.passport.ReferenceSheet;
import io.caravanserai.modeladapter.training.GoldenWriter;
import io.caravanserai.modeladapter.training.fit.Scorer;
import io.caravanserai.modeladapter.training.measure.Platt;
import io.caravanserai.modeladapter.training.table.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The folder of a tabular model, written so that the hub takes it in: passport, graph, golden scores, card, report. */
public final class ModelPaper {

    private static final double LARGEST_DIFFERENCE = 1e-5;

    private final WorkFolder folder;
    private final Subject subject;
    private final List<Column> columns;
    private final byte[] yaml;
    private final Catalogue catalogue;
    private final Passport passport;

    public ModelPaper(Path out, Subject subject, List<Column> columns, Schooling schooling) {
        folder = new WorkFolder(out.resolve(subject.name()));
        this.subject = subject;
        this.columns = List.copyOf(columns);
        yaml = new PassportSheet(subject, before(subject.name())).write(columns, schooling);
        String file = subject.name() + "/model.yaml";
        catalogue = PassportCatalogue.of(file, yaml);
        passport = new PassportReader(catalogue).read(file, subject.name(), yaml);
    }

    /** Values in the order of the columns, as the model will see them. */
    public float[] encoded(List<@Nullable Object> values) {
        FloatBuffer row = FloatBuffer.allocate(passport.width());
        passport.write(facts(values), row);
        return row.array();
    }

    /** Names of the floats of a row: {@code contract=Two year}, {@code tenure}. */
    public List<String> floats() {
        return columns.stream()
                .flatMap(column -> column.isText()
                        ? column.values().stream().map(value -> column.feature() + "=" + value)
                        : java.util.stream.Stream.of(column.feature()))
                .toList();
    }

    /**
     * Writes the folder when the graph says of every row what the scorer says.
     *
     * @return the largest difference
     */
    public double write(Scorer scorer, List<List<@Nullable Object>> rows, Card card, Report report) {
        byte[] onnx = scorer.onnx(subject.name(), passport.inputTensor(), passport.width());
        List<Facts> facts = rows.stream().map(this::facts).toList();
        double[] expected = rows.stream()
                .mapToDouble(row -> Platt.sigmoid(scorer.logOdds(encoded(row))))
                .toArray();
        double difference = difference(onnx, facts, expected);
        report.data("onnx_difference", difference).parameters(scorer.parameters(floats()));
        List<LabelledRow> golden = IntStream.range(0, facts.size())
                .mapToObj(i -> new LabelledRow(i, facts.get(i), 0))
                .toList();
        folder.write(passport.file(), onnx);
        folder.write(passport.golden(), new GoldenWriter(passport).write(golden, expected));
        folder.write("model.yaml", new ReferenceSheet(passport, facts, expected).in(yaml));
        folder.write("card.md", card.text(subject, columns, report));
        folder.write("training.json", report.json());
        report.wrote(folder.path().toString());
        return difference;
    }

    private double difference(byte[] onnx, List<Facts> facts, double[] expected) {
        double[] said = OnnxPredictions.of(TabularModel.open(passport, passport.file(), onnx), facts);
        double largest = IntStream.range(0, said.length)
                .mapToDouble(i -> Math.abs(said[i] - expected[i]))
                .max()
                .orElse(0);
        if (!(largest <= LARGEST_DIFFERENCE)) {
            throw new IllegalStateException("The graph differs from the trainer by (%s).".formatted(largest));
        }
        return largest;
    }

    private Facts facts(List<@Nullable Object> values) {
        Facts facts = new Facts(catalogue);
        for (int i = 0; i < columns.size(); i++) {
            facts.set(columns.get(i).feature(), values.get(i));
        }
        return facts;
    }

    private byte @Nullable [] before(String model) {
        byte[] there = folder.read("model.yaml");
        if (there != null) {
            return there;
        }
        try (InputStream shipped = getClass().getResourceAsStream("/models/" + model + "/model.yaml")) {
            return shipped == null ? null : shipped.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
