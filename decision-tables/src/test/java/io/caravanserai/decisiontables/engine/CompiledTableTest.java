package io.caravanserai.decisiontables.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompiledTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void firstTakesTheFirstMatchingRow() {
        assertThat(answers(HitPolicy.FIRST, 75)).containsExactly("R2");
    }

    @Test
    void collectTakesAllInSheetOrder() {
        assertThat(answers(HitPolicy.COLLECT, 95)).containsExactly("R1", "R2", "R3");
    }

    @Test
    void priorityTakesTheHighestAndTheFirstOfEquals() {
        assertThat(answers(HitPolicy.PRIORITY, 95)).containsExactly("R2");
    }

    @Test
    void answersOtherwiseWhenNoRowMatches() {
        CompiledTable table = compile(HitPolicy.FIRST, hit("otherwise"), null, null);
        assertThat(table.evaluate(score(5))).extracting(hit -> hit.row().row()).containsExactly("otherwise");
    }

    @Test
    void aTableAnswersOnlyOnItsDays() {
        CompiledTable table = compile(HitPolicy.FIRST, null, TODAY, TODAY.plusDays(1));
        TableSet set = new TableSet(List.of(table), TODAY.minusDays(1));
        assertThat(set.evaluate("random", score(75))).isEmpty();
        assertThat(set.on(TODAY).evaluate("random", score(75))).hasSize(1);
        assertThat(set.on(TODAY.plusDays(1)).evaluate("random", score(75))).hasSize(1);
        assertThat(set.on(TODAY.plusDays(2)).evaluate("random", score(75))).isEmpty();
    }

    @Test
    void theVersionChangesWithTheTablesInForce() {
        TableSet set = new TableSet(List.of(compile(HitPolicy.FIRST, null, TODAY, null)), TODAY);
        assertThat(set.on(TODAY.plusDays(1)).version()).isEqualTo(set.version());
        assertThat(set.on(TODAY.minusDays(1)).version()).isNotEqualTo(set.version());
    }

    @Test
    void anEngineThatDiffersFromTheScanIsNotLetIn() {
        Problems problems = new Problems("t/random.xlsx");
        TableCompiler compiler = new TableCompiler(RandomTables.CATALOGUE, rows -> facts -> new BitSet());
        assertThat(compiler.compile(table(HitPolicy.FIRST, null, null, null), problems))
                .isEmpty();
        assertThat(problems.list())
                .singleElement()
                .asString()
                .contains("is answered with rows {} instead of {")
                .endsWith("Maybe report this: the engine is wrong, not the table.");
    }

    @Test
    void saysWhichTablesThereAre() {
        TableSet set = new TableSet(List.of(compile(HitPolicy.FIRST, null, null, null)), TODAY);
        assertThatThrownBy(() -> set.evaluate("offers", score(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no table (offers). Maybe one of [random].");
    }

    private static List<String> answers(HitPolicy policy, double score) {
        return compile(policy, null, null, null).evaluate(score(score)).stream()
                .map(hit -> hit.row().row())
                .toList();
    }

    private static CompiledTable compile(
            HitPolicy policy, @Nullable TableHit otherwise, @Nullable LocalDate from, @Nullable LocalDate until) {
        Problems problems = new Problems("t/random.xlsx");
        return new TableCompiler(RandomTables.CATALOGUE)
                .compile(table(policy, otherwise, from, until), problems)
                .orElseThrow();
    }

    private static Table table(
            HitPolicy policy, @Nullable TableHit otherwise, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<Table.Row> rows = List.of(row("R1", 90, 1), row("R2", 70, 5), row("R3", 50, 5));
        return new Table(
                "t/random.xlsx",
                "random",
                "v",
                new Label("随机", "Random"),
                policy,
                otherwise,
                from,
                until,
                List.of(),
                rows,
                List.of());
    }

    private static Table.Row row(String id, double atLeast, double priority) {
        int slot = RandomTables.CATALOGUE.slot("score");
        return new Table.Row(List.of(new Table.Test(slot, Condition.Span.atLeast(atLeast))), priority, hit(id));
    }

    private static TableHit hit(String id) {
        return new TableHit(new FiredRow("t/random.xlsx", "rules", id, "v", List.of()), Map.of());
    }

    private static Facts score(double score) {
        return new Facts(RandomTables.CATALOGUE).set("score", score);
    }
}
