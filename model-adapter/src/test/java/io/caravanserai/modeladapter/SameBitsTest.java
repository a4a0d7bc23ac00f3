package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding hides a last bit nearly always. A replay must not depend on nearly. */
class SameBitsTest {

    private static final Catalogue CATALOGUE = TestCatalogue.create();

    @ParameterizedTest
    @ValueSource(strings = {"churn", "offer-propensity"})
    void aRowScoresTheSameToTheLastBitInAnyBatch(String name) throws Exception {
        List<Facts> rows = rows();
        double[] together = OnnxPredictions.of(open(name), rows);
        TabularModel model = open(name);
        try (StoppableRun run = new StoppableRun()) {
            for (int size : new int[] {1, 2, 3, 7, 64, 500}) {
                double[] apart = new double[rows.size()];
                for (int from = 0; from < rows.size(); from += size) {
                    List<Facts> batch = rows.subList(from, Math.min(rows.size(), from + size));
                    System.arraycopy(model.probabilities(batch, run), 0, apart, from, batch.size());
                }
                assertThat(Arrays.equals(apart, together))
                        .as("batches of %d", size)
                        .isTrue();
            }
        } finally {
            model.session().release();
        }
    }

    private static List<Facts> rows() {
        Random random = new Random(3);
        return Stream.generate(() -> new Facts(CATALOGUE)
                        .set("complaints_30d", (double) random.nextInt(3))
                        .set("spend_trend_90d", 2 * random.nextDouble())
                        .set("sentiment_90d", 2 * random.nextDouble() - 1)
                        .set("purchases_90d", 20 * random.nextDouble())
                        .set("issue", random.nextBoolean() ? "sales" : "retention")
                        .set("channel", "email"))
                .limit(700)
                .toList();
    }

    private static TabularModel open(String name) throws IOException {
        Path folder = Shipped.MODELS.resolve(name);
        Passport passport = new PassportReader(CATALOGUE)
                .read("model.yaml", name, Files.readAllBytes(folder.resolve("model.yaml")));
        return TabularModel.open(passport, "model.onnx", Files.readAllBytes(folder.resolve("model.onnx")));
    }
}
