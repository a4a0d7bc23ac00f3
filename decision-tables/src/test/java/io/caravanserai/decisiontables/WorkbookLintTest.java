package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.TableEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookLintTest {

    private static final String NOTHING_IS_MEANT =
            "  - {case: Nobody, given: {value_tier: general, churn_score: 1}, expect: {action: nothing}}\n";

    @TempDir
    Path folder;

    private LintedTable tables;

    @BeforeEach
    void inAFolder() {
        tables = new LintedTable(folder);
    }

    @Test
    void theShippedTablesAreGreen() throws IOException {
        WorkbookLint lint = new WorkbookLint(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());
        for (String file : new TableFolder(Shipped.FOLDER).workbooks()) {
            byte[] workbook = Files.readAllBytes(Shipped.FOLDER.resolve(file));
            LintReport report = lint.lint(file, workbook, Population.nobody());
            assertThat(report.findings()).as(file).isEmpty();
            assertThat(report.exact()).as(file).isTrue();
        }
    }

    @Test
    void aRowBehindRowsThatTogetherHoldItNeverDecides() {
        LintReport report = tables.lint(
                "first",
                "[~, '< 60', retention_gift], [~, '>= 50', retention_call], [at_risk, 10..90, retention_discount],"
                        + " [~, ~, win_back_coupon]",
                LintedTable.people(30, "at_risk", 55));
        Finding finding = only(report, Kind.UNREACHABLE_ROW);
        assertThat(finding.row()).isEqualTo("R003");
        assertThat(finding.customers()).isEqualTo(300);
        assertThat(finding.place()).isEqualTo("sheet 'rules', row 5");
        assertThat(finding.message().en())
                .isEqualTo("Row R003 never decides: rows before it (R001, R002) answer all it describes. "
                        + "Maybe change the order, narrow those rows, or remove it.");
        assertThat(finding.message().zh())
                .contains("R003")
                .contains("R001, R002")
                .contains("请");
    }

    @Test
    void aRowThatSaysTheSameAgainIsADuplicateAndNotCalledUnreachable() {
        LintReport report = tables.lint(
                "first",
                "[at_risk, 60, retention_call], [at_risk, '>= 60', retention_call], [~, ~, retention_gift]",
                Population.nobody());
        assertThat(only(report, Kind.DUPLICATE_ROW).otherRow()).isEqualTo("R001");
        assertThat(report.findings()).extracting(Finding::kind).doesNotContain(Kind.UNREACHABLE_ROW);
    }

    @Test
    void whereAllAnswerARowInsideAnotherOfTheSameAnswerIsADuplicate() {
        LintReport report = tables.lint(
                "collect", "[at_risk, 80, retention_call], [at_risk, 60, retention_call]", Population.nobody());
        Finding finding = only(report, Kind.DUPLICATE_ROW);
        assertThat(finding.row()).isEqualTo("R001");
        assertThat(finding.message().en()).startsWith("Whenever row R001 matches, row R002 gives the same answer");
    }

    @Test
    void gapsCountTheirCustomersAndAreClosedByTheirProposals() {
        Population people = LintedTable.people(20, "potential", 10);
        byte[] workbook =
                tables.create("first", "[at_risk, 60, retention_call], [high_value, '< 60', retention_gift]", "");
        List<Finding> gaps = of(tables.lint(workbook, people), Kind.GAP);
        assertThat(gaps.get(0).customers()).isEqualTo(200);
        assertThat(gaps.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(gaps.get(0).message().en())
                .endsWith("Maybe add the proposed row, or, if no answer is meant, a case that expects nothing.");
        for (int mended = 0; !gaps.isEmpty(); mended++) {
            assertThat(mended).isLessThan(10);
            workbook = tables.withRow(workbook, gaps.get(0));
            gaps = of(tables.lint(workbook, people), Kind.GAP);
        }
    }

    @Test
    void aCaseThatExpectsNothingSaysThatSilenceIsMeant() {
        byte[] workbook = tables.create("first", "[at_risk, 60, retention_call]", NOTHING_IS_MEANT);
        assertThat(of(tables.lint(workbook, Population.nobody()), Kind.GAP)).isEmpty();
    }

    @Test
    void whatLiesOpenBetweenTwoRangesIsToldAllTheSame() {
        byte[] workbook = tables.create(
                "collect", "[at_risk, 20..40, retention_gift], [at_risk, 60..80, retention_call]", NOTHING_IS_MEANT);
        Finding finding = only(tables.lint(workbook, LintedTable.people(25, "at_risk", 50)), Kind.GAP);
        assertThat(finding.customers()).isEqualTo(250);
        assertThat(finding.place()).isEqualTo("sheet 'rules', cell C4");
        assertThat(finding.proposedRow())
                .containsEntry("value_tier", "at_risk")
                .containsEntry("churn_score", "(40..60)")
                .containsEntry("action", "retention_gift");
    }

    @Test
    void rangesThatReachIntoEachOtherAreAHintAndExceptionsAreNot() {
        LintReport report = tables.lint(
                "first",
                "[at_risk, 40..60, retention_gift], [at_risk, 55..80, retention_call], [~, ~, retention_discount]",
                LintedTable.people(10, "at_risk", 57));
        Finding finding = only(report, Kind.OVERLAP);
        assertThat(finding.severity()).isEqualTo(Severity.HINT);
        assertThat(finding.customers()).isEqualTo(100);
        assertThat(finding.message().en())
                .contains("Rows R001 and R002 both describe")
                .contains("55..60");
    }

    @Test
    void rowsOfOnePriorityThatMayMatchTogetherAreTold() {
        byte[] workbook = tables.createRanked("[at_risk, ~, 1, retention_gift], [~, 60, 1, retention_call]");
        assertThat(only(tables.lint(workbook, Population.nobody()), Kind.OVERLAP)
                        .message()
                        .en())
                .contains("at the same priority");
    }

    @Test
    void anEarlierRowThatTakesNearlyEverybodyIsTold() {
        LintReport report = tables.lint(
                "first",
                "[~, '>= 60', retention_gift], [at_risk, ~, retention_call], [~, ~, retention_discount]",
                LintedTable.people(40, "at_risk", 70));
        assertThat(only(report, Kind.OVERLAP).message().en())
                .startsWith("Of 400 customers that row R002 describes, 400 are answered differently by row R001");
    }

    @Test
    void aColumnThatNeverChangesTheResultIsTold() {
        LintReport report = tables.lint(
                "first",
                "[at_risk, 60, retention_call], [at_risk, '< 60', retention_call], [not at_risk, ~, retention_gift]",
                Population.nobody());
        assertThat(of(report, Kind.IDLE_COLUMN)).isEmpty(); // churn may be absent
        report = tables.lint(
                "first",
                "[at_risk, 60, retention_call], [at_risk, not >= 60, retention_call], [not at_risk, ~, retention_gift]",
                Population.nobody());
        assertThat(only(report, Kind.IDLE_COLUMN).column()).isEqualTo("churn_score");
    }

    @Test
    void aCellThatCannotBeReadIsToldWithItsPlaceAndWhomItsRowDescribes() {
        Population people = LintedTable.people(5, "at_risk", 70);
        byte[] workbook = tables.create("first", "[at_risk, 60, retention_call]", "");
        byte[] wrong = tables.edited(workbook, new TableEdit.SetCell("R001", "churn_score", "sevn"));
        Finding finding = only(tables.lint(wrong, people), Kind.WRONG_CELL);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.row()).isEqualTo("R001");
        assertThat(finding.column()).isEqualTo("churn_score");
        assertThat(finding.place()).isEqualTo("sheet 'rules', cell C3");
        assertThat(finding.customers()).isEqualTo(50);
        assertThat(finding.message().en()).isEqualTo("'sevn' is not a number. Maybe write 7.");
        assertThat(finding.message().zh()).isEqualTo("“sevn”不是数字。可以写 7。");
        byte[] unknown = tables.edited(workbook, new TableEdit.SetCell("R001", "value_tier", "platinum"));
        assertThat(only(tables.lint(unknown, people), Kind.OUTSIDE_CATALOGUE).column())
                .isEqualTo("value_tier");
    }

    @Test
    void whatCannotBeReadIsToldInChineseWithoutEnglish() {
        byte[] workbook = tables.create("first", "[at_risk, 60, retention_call]", "");
        for (String text : List.of("sevn", "80..20", "60, , 70", "not", "..", "六十分")) {
            byte[] wrong = tables.edited(workbook, new TableEdit.SetCell("R001", "churn_score", text));
            assertThat(only(tables.lint(wrong, Population.nobody()), Kind.WRONG_CELL)
                            .message()
                            .zh()
                            .replace(text, ""))
                    .as(text)
                    .doesNotContainPattern("[A-Za-z]{4}")
                    .containsPattern("请|可以");
        }
    }

    @Test
    void findingsCallValuesByTheirNames() {
        byte[] workbook = tables.create(
                "first", "[at_risk, 60, retention_call], ['at_risk, high_value', 60, retention_gift]", "");
        LintReport report = tables.lint(workbook, LintedTable.people(5, "potential", 70));
        Finding gap = of(report, Kind.GAP).get(0);
        assertThat(gap.message().en())
                .contains("Value tier not high value, at risk")
                .doesNotContain("high_value");
        assertThat(gap.message().zh()).contains("价值分层 不是 高价值、流失风险");
    }

    @Test
    void aNumberTheCatalogueCannotHaveIsTold() {
        LintReport report =
                tables.lint("first", "[~, '>= 800', retention_call], [~, ~, retention_gift]", Population.nobody());
        Finding finding = only(report, Kind.OUTSIDE_CATALOGUE);
        assertThat(finding.message().en()).contains("'>= 800' never holds, the catalogue says 0-100");
    }

    @Test
    void aRowThatNoCaseFiresIsTold() {
        LintReport report = tables.lint(
                "first", "[at_risk, 60, retention_call], [~, ~, retention_gift]", LintedTable.people(3, "at_risk", 70));
        assertThat(of(report, Kind.UNPROVEN_ROW)).extracting(Finding::row).contains("R001");
        assertThat(report.customers()).isEqualTo(30);
        assertThat(report.sampled()).isEqualTo(3);
    }

    @Test
    void aRowThatIsOffIsNotLookedAt() {
        byte[] workbook = tables.create("first", "[~, ~, retention_call], [at_risk, ~, retention_gift]", "");
        assertThat(of(tables.lint(workbook, Population.nobody()), Kind.UNREACHABLE_ROW))
                .hasSize(1);
        byte[] off = tables.edited(workbook, new TableEdit.EnableRow("R002", false));
        assertThat(of(tables.lint(off, Population.nobody()), Kind.UNREACHABLE_ROW))
                .isEmpty();
    }

    private static Finding only(LintReport report, Kind kind) {
        List<Finding> findings = of(report, kind);
        assertThat(findings).as("%s", report.findings()).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> of(LintReport report, Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }
}
