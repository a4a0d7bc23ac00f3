package io.caravanserai.decisiontables.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.Not;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowIndexTest {

    private static final String SCORE = "score";

    @Test
    void leavesOutNoRowThatMatchesAndFewOthersAreLeft() {
        Random random = new Random(11);
        long matching = 0;
        long left = 0;
        for (int number = 0; number < 40; number++) {
            Table table = RandomTables.draw(random, 60);
            RowIndex index = new RowIndex(table.rows());
            ScanMatcher scan = new ScanMatcher(table.rows());
            Samples samples = new Samples(RandomTables.CATALOGUE, table.rows());
            for (int input = 0; input < 100; input++) {
                Facts facts = samples.draw(random);
                BitSet candidates = index.candidates(facts);
                left += candidates.cardinality();
                candidates.and(scan.match(facts));
                matching += candidates.cardinality();
                assertThat(candidates).as("%s", facts.asMap()).isEqualTo(scan.match(facts));
            }
        }
        assertThat(left).isLessThan(matching * 11 / 10);
    }

    @Test
    void numbersAtTheEdgesOfNumbersAreInSomeClass() {
        Condition[] conditions = {
            new Not(new Span(-5, true, 5, true)),
            new Not(new Is(-0.0)),
            Span.atLeast(0),
            Span.lessThan(0),
            new Is(Double.MAX_VALUE)
        };
        for (Double score : new Double[] {
            Double.NEGATIVE_INFINITY,
            -Double.MAX_VALUE,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            null
        }) {
            assertNothingIsLost(SCORE, score, conditions);
        }
    }

    @Test
    void manyBoundsAndManyTextsShareClasses() {
        Condition[] spans = IntStream.range(0, 3_000)
                .mapToObj(row -> row % 3 == 0 ? new Is((double) row) : new Span(row, row % 2 == 0, row + 1.5, true))
                .toArray(Condition[]::new);
        Stream.of(-1.0, 0.0, 1_500.25, 1_501.0, 2_999.0, 5_000.0)
                .forEach(score -> assertNothingIsLost(SCORE, score, spans));
        Condition[] texts = IntStream.range(0, 2_000)
                .mapToObj(row -> row % 2 == 0 ? new Is("t" + row) : new OneOf(Set.of("t" + row, "t0")))
                .toArray(Condition[]::new);
        Stream.of("t0", "t777", "t1998", "unheard").forEach(text -> assertNothingIsLost("tier", text, texts));
        Facts late = new Facts(RandomTables.CATALOGUE).set(SCORE, 2_000.5);
        assertThat(new RowIndex(rows(SCORE, spans)).candidates(late).cardinality())
                .isLessThan(60);
    }

    private static void assertNothingIsLost(String name, @Nullable Object value, Condition... conditions) {
        List<Table.Row> rows = rows(name, conditions);
        Facts facts = new Facts(RandomTables.CATALOGUE).set(name, value);
        BitSet lost = new ScanMatcher(rows).match(facts);
        lost.andNot(new RowIndex(rows).candidates(facts));
        assertThat(lost).as("%s %s", name, value).isEqualTo(new BitSet());
    }

    private static List<Table.Row> rows(String name, Condition... conditions) {
        int slot = RandomTables.CATALOGUE.slot(name);
        TableHit hit = new TableHit(new FiredRow("t/random.xlsx", "rules", "R", "v", List.of()), Map.of());
        return Stream.of(conditions)
                .map(condition -> new Table.Row(List.of(new Table.Test(slot, condition)), 0, hit))
                .toList();
    }
}
