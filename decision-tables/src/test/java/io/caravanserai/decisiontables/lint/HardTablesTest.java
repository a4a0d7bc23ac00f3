package io.caravanserai.decisiontables.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of 2,000 rows and 12 columns that leave much in doubt. Work is counted, not timed; the bound is about two
 * seconds of one core.
 */
class HardTablesTest {

    private static final int ROWS = 2_000;
    private static final Catalogue TWELVE = LintTables.catalogue(12);

    static Stream<Arguments> kinds() {
        return Stream.of(HitPolicy.values())
                .flatMap(policy -> Stream.of(
                        Arguments.of(policy, 0.2, 100),
                        Arguments.of(policy, 0.4, 4_000),
                        Arguments.of(policy, 0.55, 100),
                        Arguments.of(policy, 0.7, 4_000),
                        Arguments.of(policy, 1.0, 4_000)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void randomTablesAreLookedAtExactlyWithinTheBound(HitPolicy policy, double filled, int bounds) {
        List<Table.Row> rows = LintTables.draw(new Random(7), TWELVE, ROWS, filled, bounds, 5);
        Work work = new Work(Inspection.WORK);
        LintReport report = lint(LintTables.table(policy, false, rows), TWELVE, work);
        assertThat(report.exact()).isTrue();
    }

    @Test
    void aTableThatCutsEverythingIntoPiecesHasNeitherGapsNorUnreachableRows() {
        List<Table.Row> rows = LintTables.pieces(new Random(5), TWELVE, ROWS);
        Work work = new Work(Inspection.WORK);
        LintReport report = lint(LintTables.table(HitPolicy.FIRST, false, rows), TWELVE, work);
        assertThat(report.exact()).isTrue();
        assertThat(report.findings())
                .extracting(finding -> finding.kind())
                .doesNotContain(Kind.GAP, Kind.UNREACHABLE_ROW, Kind.DUPLICATE_ROW, Kind.OVERLAP);
    }

    @Test
    void oneMissingPieceIsFoundAndClosedByTheProposal() {
        List<Table.Row> rows = new ArrayList<>(LintTables.pieces(new Random(5), TWELVE, ROWS));
        rows.remove(777);
        LintReport report = lint(LintTables.table(HitPolicy.FIRST, false, rows), TWELVE, new Work(Inspection.WORK));
        assertThat(report.exact()).isTrue();
        assertThat(report.findings().stream().filter(finding -> finding.kind() == Kind.GAP))
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.proposedRow()).isNotEmpty());
    }

    @Test
    void beyondItsBoundItSaysThatItIsNotExact() {
        List<Table.Row> rows = LintTables.draw(new Random(7), TWELVE, ROWS, 0.7, 4_000, 5);
        LintReport report = lint(LintTables.table(HitPolicy.FIRST, false, rows), TWELVE, new Work(100_000));
        assertThat(report.exact()).isFalse();
    }

    private static LintReport lint(Table table, Catalogue catalogue, Work work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Space space = Space.of(table.rows(), catalogue);
        Ranking ranking = new Ranking(table);
        Crowd crowd = new Crowd(
                space, new RowIndex(space), ranking, Population.nobody().sample(1), new ActionCatalogue(List.of()));
        Table bound = LintTables.withColumns(table, catalogue);
        Places places = new Places(bound, LintTables.workbook(bound), catalogue);
        LintReport report = Inspection.inspect(new Inspected(bound, places, space, ranking, crowd, List.of(), work));
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.printf(
                "lint %-8s %d rows: %d M steps, %d ms of CPU, %d findings, exact %b%n",
                table.hitPolicy(),
                table.rows().size(),
                work.done() / 1_000_000,
                millis,
                report.findings().size(),
                report.exact());
        return report;
    }
}
