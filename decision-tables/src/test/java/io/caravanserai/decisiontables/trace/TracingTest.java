package io.caravanserai.decisiontables.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.trace.DrawnTable.DrawnRow;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.Trace;
import io.caravanserai.domain.table.TracedRow;
import io.caravanserai.domain.table.TracedRow.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final List<DrawnColumn> COLUMNS = List.of(
            new DrawnColumn("score", ValueType.NUMBER, "at least"), new DrawnColumn("tier", ValueType.TEXT, "equals"));

    private static final List<DrawnRow> ROWS = List.of(
            row("R1", true, 1, "90", "gold"),
            row("R2", false, 9, "10", null),
            row("R3", true, 2, "50", null),
            row("R4", true, 5, null, "gold"));

    @Test
    void underFirstRowsAfterTheOneThatFiredAreUntouched() {
        Trace trace = trace("first");
        assertThat(trace.fired()).containsExactly("R3");
        assertThat(trace.answers()).containsExactly(Map.of("answer", "answer R3"));
        assertThat(trace.rows())
                .extracting(TracedRow::cells)
                .containsExactly(
                        Map.of("score", Mark.FAILED, "tier", Mark.MATCHED),
                        Map.of("score", Mark.UNTOUCHED, "tier", Mark.BLANK),
                        Map.of("score", Mark.MATCHED, "tier", Mark.BLANK),
                        Map.of("score", Mark.BLANK, "tier", Mark.UNTOUCHED));
    }

    @Test
    void underCollectEveryRowThatIsOnIsLookedAt() {
        Trace trace = trace("collect");
        assertThat(trace.fired()).containsExactly("R3", "R4");
        assertThat(trace.rows().get(3).cells()).containsEntry("tier", Mark.MATCHED);
    }

    @Test
    void underPriorityOnlyTheHighestFiresThoughOthersMatch() {
        Trace trace = trace("priority");
        assertThat(trace.fired()).containsExactly("R4");
        assertThat(trace.rows().get(2).cells()).containsEntry("score", Mark.MATCHED);
    }

    private static Trace trace(String policy) {
        WorkbookText text = new DrawnTable(policy, null, null, null, COLUMNS, ROWS).text();
        Facts facts = new Facts(DrawnColumn.CATALOGUE).set("score", 60).set("tier", "gold");
        Problems problems = new Problems("t/drawn.xlsx");
        Trace trace = Tracing.of(
                new TableReader(DrawnColumn.CATALOGUE, new ActionCatalogue(List.of())).read(text, problems),
                text,
                DrawnColumn.CATALOGUE,
                facts);
        assertThat(problems.list()).isEmpty();
        return trace;
    }

    private static DrawnRow row(String id, boolean on, double priority, @Nullable String... cells) {
        return new DrawnRow(
                id,
                on,
                priority,
                "answer " + id,
                Arrays.stream(cells)
                        .map(cell -> cell == null ? null : new DrawnCell(cell, fact -> true))
                        .toList());
    }
}
