package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known already about a direction helps where labels are few, and leaves as weights of the embedding. */
class HintedRowsTest {

    private static final int WIDTH = 60;
    private static final int FEW = 24;
    private static final int FRESH = 500;

    private final Random random = new Random(5);
    private final double[] truthful = random.doubles(WIDTH, -1, 1).toArray();
    private final DenseRows all = new DenseRows(rows());
    private final double[][] truth = truth(all);
    private final List<Integer> few = IntStream.range(0, FEW).boxed().toList();

    @Test
    void aTrueHintTeachesMoreThanFewRowsAlone() {
        double alone = accuracy(fit(all));
        double hinted = accuracy(fit(new HintedRows(all, new double[][] {truthful}, 4)));

        assertThat(hinted).isGreaterThan(alone + 0.1);
    }

    @Test
    void aHintOfNothingDoesNoHarm() {
        double[][] nothing = {new double[WIDTH]};

        assertThat(accuracy(fit(new HintedRows(all, nothing, 4)))).isCloseTo(accuracy(fit(all)), within(0.1));
    }

    @Test
    void whatWasLearnedAreWeightsOfTheEmbedding() {
        HintedRows hinted = new HintedRows(all, new double[][] {truthful}, 4);
        LinearScores found = fit(hinted);

        assertThat(found.weights()).hasSize(2 * WIDTH);
        assertThat(found.of(hinted, 3)).isEqualTo(found.of(all, 3));
    }

    private LinearScores fit(Rows rows) {
        double[][] labels = few.stream().map(row -> truth[row]).toArray(double[][]::new);
        return new LinearFit(Link.ONE_OF, 0.1).fit(rows.pick(few), labels);
    }

    private double accuracy(LinearScores found) {
        return IntStream.range(FEW, FEW + FRESH)
                .mapToDouble(row -> {
                    double[] scores = found.of(all, row);
                    return scores[1] > scores[0] == truth[row][1] > 0.5 ? 1 : 0;
                })
                .average()
                .orElseThrow();
    }

    private float[][] rows() {
        float[][] rows = new float[FEW + FRESH][WIDTH];
        for (float[] row : rows) {
            for (int i = 0; i < WIDTH; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private double[][] truth(DenseRows rows) {
        double[][] labels = new double[rows.size()][];
        for (int row = 0; row < labels.length; row++) {
            double sum = 0;
            for (int i = 0; i < WIDTH; i++) {
                sum += rows.rows()[row][i] * truthful[i];
            }
            labels[row] = sum > 0 ? new double[] {0, 1} : new double[] {1, 0};
        }
        return labels;
    }
}
