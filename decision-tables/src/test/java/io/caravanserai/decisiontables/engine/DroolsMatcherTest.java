package io.caravanserai.decisiontables.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsMatcherTest {

    @ParameterizedTest
    @CsvSource({"1, 40, 300", "7, 20, 300", "40, 10, 300", "300, 2, 500"})
    void agreesWithThePlainScanOnRandomTables(int rows, int tables, int inputs) {
        Random random = new Random(rows);
        for (int table = 0; table < tables; table++) {
            Table drawn = RandomTables.draw(random, rows);
            DroolsMatcher drools = new DroolsMatcher(drawn.rows());
            ScanMatcher scan = new ScanMatcher(drawn.rows());
            Samples samples = new Samples(RandomTables.CATALOGUE, drawn.rows());
            for (int input = 0; input < inputs; input++) {
                Facts facts = samples.draw(random);
                assertThat(drools.match(facts)).as("%s", facts.asMap()).isEqualTo(scan.match(facts));
            }
        }
    }

    @Test
    void answersSeveralThreadsAtOnce() {
        Table table = RandomTables.draw(new Random(3), 60);
        DroolsMatcher drools = new DroolsMatcher(table.rows());
        ScanMatcher scan = new ScanMatcher(table.rows());
        Samples samples = new Samples(RandomTables.CATALOGUE, table.rows());
        List<Facts> inputs = new Random(4)
                .ints(2_000)
                .mapToObj(seed -> samples.draw(new Random(seed)))
                .toList();
        assertThat(inputs.parallelStream().filter(facts -> !drools.match(facts).equals(scan.match(facts))))
                .isEmpty();
    }

    /** A row that every question fires is where two sessions would meet in what their rules share. */
    @Test
    void noQuestionLosesItsRowToAnotherThread() throws Exception {
        FiredRow any = new FiredRow("t/gifts.xlsx", "rules", "R1", "v", List.of());
        Table.Row always = new Table.Row(List.of(), 0, new TableHit(any, Map.of()));
        DroolsMatcher drools = new DroolsMatcher(List.of(always));
        Facts facts = new Facts(RandomTables.CATALOGUE);
        Callable<Long> asking = () -> LongStream.range(0, 200_000)
                .filter(question -> drools.match(facts).isEmpty())
                .count();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Long> lost : threads.invokeAll(List.of(asking, asking))) {
                assertThat(lost.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void minusZeroIsZeroAndNotANumberIsAbsent() {
        Facts facts = new Facts(RandomTables.CATALOGUE);
        assertThat(new FactSlot(0).in(facts.set("score", -0.0))).isEqualTo(0.0);
        assertThat(new FactSlot(0).in(facts.set("score", Double.NaN))).isNull();
    }

    @Test
    void drawsBoundsAndTheirNeighbours() {
        Table table = RandomTables.draw(new Random(6), 5);
        Samples samples = new Samples(RandomTables.CATALOGUE, table.rows());
        Random random = new Random(7);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(draw -> samples.draw(random).asMap())
                        .distinct())
                .hasSizeGreaterThan(30);
    }
}
