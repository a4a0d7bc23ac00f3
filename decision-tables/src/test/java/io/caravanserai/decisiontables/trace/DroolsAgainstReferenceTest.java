package io.caravanserai.decisiontables.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.engine.TableCompiler;
import io.caravanserai.decisiontables.engine.TableSet;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.TableHit;
import io.caravanserai.domain.table.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** From texts to fired rows: reader, Drools and trace against predicates that were written for this test alone. */
class DroolsAgainstReferenceTest {

    private static final int TABLES = 40;
    private static final int INPUTS = 60;
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 30);

    @RepeatedTest(3)
    void everyTableAnswersAsTheReferenceDoes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int number = 0; number < TABLES; number++) {
            check(DrawnTable.draw(random), random);
        }
    }

    private static void check(DrawnTable drawn, Random random) {
        Problems problems = new Problems("t/drawn.xlsx");
        Table table =
                new TableReader(DrawnColumn.CATALOGUE, new ActionCatalogue(List.of())).read(drawn.text(), problems);
        assertThat(problems.list()).isEmpty();
        CompiledTable compiled = new TableCompiler(DrawnColumn.CATALOGUE)
                .compile(table, problems)
                .orElseThrow();
        for (int input = 0; input < INPUTS; input++) {
            Facts facts = new Facts(DrawnColumn.CATALOGUE);
            drawn.columns().forEach(column -> column.fill(facts, random));
            LocalDate day = FIRST.plusDays(random.nextInt(40));
            List<TableHit> hits = new TableSet(List.of(compiled), day).evaluate("drawn", facts);
            assertThat(hits.stream().map(DroolsAgainstReferenceTest::text))
                    .as("%s on %s of %s", facts.asMap(), day, drawn)
                    .isEqualTo(drawn.reference(facts, day));
            if (table.isInForce(day)) {
                checkTrace(Tracing.of(table, drawn.text(), DrawnColumn.CATALOGUE, facts), hits);
            }
        }
    }

    private static void checkTrace(Trace trace, List<TableHit> hits) {
        assertThat(trace.answers())
                .containsExactlyElementsOf(hits.stream().map(TableHit::outputs).toList());
        assertThat(trace.fired())
                .isEqualTo(hits.stream()
                        .map(hit -> hit.row().row())
                        .filter(id -> !id.equals("otherwise"))
                        .toList());
    }

    private static String text(TableHit hit) {
        return hit.row().row() + " " + hit.text("answer").orElse("");
    }
}
