package io.caravanserai.modeladapter.training.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.modeladapter.training.fit.Scorer;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A contact helps the young (.2 to .6), harms the old (.6 to .2), and two of three are contacted. */
class WaysTest {

    private static final int ROWS = 3000;

    private final boolean[] treated = new boolean[ROWS];
    private final boolean[] yes = new boolean[ROWS];
    private final Map<String, Ways.Way> ways = ways();

    @Test
    void twoModelsFindWhomTheContactHelps() {
        findsIt("two logistic regressions");
        findsIt("two boosted tree ensembles");
    }

    @Test
    void oneModelOfTheTransformedOutcomeFindsWhomTheContactHelps() {
        findsIt("logistic regression of the transformed outcome");
        findsIt("boosted trees of the transformed outcome");
    }

    /** {@code (1 + p - q) / 2} */
    private void findsIt(String way) {
        Scorer scorer = ways.get(way).fit(IntStream.range(0, ROWS).boxed().toList());
        assertThat(Platt.sigmoid(scorer.logOdds(new float[] {1}))).as(way).isCloseTo(0.7, within(0.04));
        assertThat(Platt.sigmoid(scorer.logOdds(new float[] {0}))).as(way).isCloseTo(0.3, within(0.04));
    }

    private Map<String, Ways.Way> ways() {
        Random random = new Random(3);
        List<float[]> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> new float[] {random.nextInt(2)})
                .toList();
        for (int row = 0; row < ROWS; row++) {
            treated[row] = random.nextInt(3) > 0;
            boolean helped = rows.get(row)[0] > 0 == treated[row];
            yes[row] = random.nextDouble() < (helped ? 0.6 : 0.2);
        }
        return new Ways(new Campaign(List.of(), List.of(), treated, yes, new Together(List.of(), "row")), rows, 1)
                .all();
    }
}
