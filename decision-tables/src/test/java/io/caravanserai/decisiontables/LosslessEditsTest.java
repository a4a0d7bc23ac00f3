package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.Workshop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people gave a workbook besides texts is still there after an edit, at the row and column it belongs to. */
class LosslessEditsTest {

    private static final Workshop WORKSHOP =
            new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());
    private static final int WIDTH = 31 * 256;

    @TempDir
    Path folder;

    private byte[] decorated = {};

    /** Row R002 (row 4) and column C are dressed by hand. */
    @BeforeEach
    void withADecoratedWorkbook() throws IOException {
        decorated = Files.readAllBytes(new Workbooks(folder).gifts(workbook -> {
            XSSFSheet rules = workbook.getSheet("rules");
            XSSFCellStyle yellow = workbook.createCellStyle();
            yellow.cloneStyleFrom(rules.getRow(3).getCell(2).getCellStyle());
            yellow.setFillForegroundColor(IndexedColors.YELLOW.index);
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            rules.getRow(3).getCell(2).setCellStyle(yellow);
            rules.getRow(3).setHeightInPoints(44);
            rules.setColumnWidth(2, WIDTH);
            Workbooks.note(rules, "C4", "agreed with sales");
            Workbooks.note(rules, "C3", "first");
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/why");
            rules.getRow(3).getCell(13).setHyperlink(link);
            SheetConditionalFormatting colours = rules.getSheetConditionalFormatting();
            ConditionalFormattingRule rule = colours.createConditionalFormattingRule("LEN($C4)>2");
            rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.LIGHT_BLUE.index);
            colours.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A4:O4")}, rule);
        }));
    }

    @Test
    void aMovedRowTakesLookHeightNoteLinkAndColourRuleAlong() throws IOException {
        XSSFSheet rules = rulesAfter(new TableEdit.MoveRow("R002", null));
        assertThat(fill(rules, "C3")).isEqualTo(IndexedColors.YELLOW.index);
        assertThat(rules.getRow(2).getHeightInPoints()).isEqualTo(44);
        assertThat(note(rules, "C3")).isEqualTo("agreed with sales");
        assertThat(note(rules, "C4")).isEqualTo("first");
        assertThat(rules.getHyperlinkList()).singleElement().satisfies(link -> assertThat(link.getCellRef())
                .isEqualTo("N3"));
        assertThat(ranges(rules)).contains("A3:O3");
    }

    @Test
    void whatIsFormattedAsATableTakesColumnsInsideItInAndFollowsTheOthers() throws IOException {
        byte[] formatted = Files.readAllBytes(new Workbooks(folder).gifts(workbook -> workbook.getSheet("rules")
                .createTable(new AreaReference("A2:O5", SpreadsheetVersion.EXCEL2007))
                .setName("Gifts")));
        byte[] edited = WORKSHOP.apply(
                Workbooks.GIFTS,
                formatted,
                List.of(
                        new TableEdit.RemoveColumn("spend_90d"),
                        new TableEdit.AddColumn("region", "condition", "one of", "value_tier"),
                        new TableEdit.AddColumn("sentiment", "condition", "at least", "churn_score")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(edited))) {
            XSSFSheet rules = workbook.getSheet("rules");
            XSSFTable table = rules.getTables().get(0);
            assertThat(table.getCTTable().getRef()).isEqualTo("A2:P5");
            assertThat(table.getColumns()).hasSize(16).allSatisfy(column -> assertThat(column.getName())
                    .isEqualTo(rules.getRow(1).getCell(column.getColumnIndex()).getStringCellValue()));
        }
    }

    @Test
    void rowsInsertedAboveAndRowsRemovedPushNothingOutOfPlace() throws IOException {
        XSSFSheet rules = rulesAfter(
                new TableEdit.AddRow("N1", null, Map.of("action", "retention_gift")),
                new TableEdit.AddRow("N2", "R001", Map.of("action", "retention_gift")),
                new TableEdit.RemoveRow("R003"));
        assertThat(note(rules, "C6")).isEqualTo("agreed with sales");
        assertThat(note(rules, "C4")).isEqualTo("first");
        assertThat(fill(rules, "C6")).isEqualTo(IndexedColors.YELLOW.index);
        assertThat(rules.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:O6");
        assertThat(rules.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:O1"));
        assertThat(rules.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
        assertThat(rules.getRow(2).getCell(2).getCellStyle().getBorderBottom())
                .isEqualTo(rules.getRow(3).getCell(2).getCellStyle().getBorderBottom());
    }

    @Test
    void validationsReachOverInsertedRows() throws IOException {
        XSSFSheet before = rules(decorated);
        XSSFSheet after = rulesAfter(new TableEdit.AddRow("N1", "R003", Map.of("action", "retention_gift")));
        assertThat(after.getDataValidations()).hasSameSizeAs(before.getDataValidations());
        assertThat(lastRow(after)).isEqualTo(lastRow(before) + 1);
    }

    @Test
    void aNewColumnComesWithHeaderBindingListAndCaseColumnAndMovesTheRestAside() throws IOException {
        byte[] after = WORKSHOP.apply(
                Workbooks.GIFTS,
                decorated,
                List.of(
                        new TableEdit.AddColumn("topic", GridColumn.CONDITION, "", null),
                        new TableEdit.AddColumn("tenure_days", GridColumn.CONDITION, "at least", "value_tier"),
                        new TableEdit.SetCell("R001", "topic", "billing, price"),
                        new TableEdit.SetCell("R001", "tenure_days", "30")));
        assertThat(WORKSHOP.check(Workbooks.GIFTS, after)).isEmpty();
        assertThat(WORKSHOP.read(Workbooks.GIFTS, after).columns())
                .extracting(GridColumn::key)
                .startsWith("value_tier", "tenure_days", "churn_score")
                .containsSubsequence("region", "topic", "priority");
        XSSFSheet rules = rules(after);
        assertThat(rules.getColumnWidth(3)).isEqualTo(WIDTH);
        assertThat(note(rules, "D4")).isEqualTo("agreed with sales");
        assertThat(fill(rules, "D4")).isEqualTo(IndexedColors.YELLOW.index);
        assertThat(rules.getRow(1).getCell(2).getStringCellValue()).isEqualTo("客户天数 / Days as a customer");
        assertThat(rules.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:Q1"));
        assertThat(rules.getDataValidations())
                .anySatisfy(list -> assertThat(list.getValidationConstraint().getExplicitListValues())
                        .contains("billing"));
        SheetConditionalFormatting colours = rules.getSheetConditionalFormatting();
        assertThat(colours.getConditionalFormattingAt(0).getRule(0).getFormula1())
                .isEqualTo("LEN($D4)>2");
        assertThat(colours.getConditionalFormattingAt(1).getRule(0).getFormula1())
                .startsWith("OR($Q3=");
    }

    @Test
    void aRemovedColumnIsGoneFromEverySheet() {
        byte[] after =
                WORKSHOP.apply(Workbooks.GIFTS, decorated, List.of(new TableEdit.RemoveColumn("churn_probability")));
        assertThat(WORKSHOP.check(Workbooks.GIFTS, after)).isEmpty();
        assertThat(WORKSHOP.read(Workbooks.GIFTS, after).column("churn_probability"))
                .isEmpty();
    }

    @Test
    void aRowThatIsOffMayBeHalfWrittenAndGetsItsSwitchWhereThereWasNone() throws IOException {
        byte[] shipped = Files.readAllBytes(Shipped.FOLDER.resolve("offers/retention-offers.xlsx"));
        String file = "offers/retention-offers.xlsx";
        byte[] after = WORKSHOP.apply(
                file,
                shipped,
                List.of(new TableEdit.EnableRow("R014", false), new TableEdit.SetCell("R014", "churn_score", "sevn")));
        assertThat(WORKSHOP.check(file, after)).isEmpty();
        assertThat(WORKSHOP.read(file, after).row("R014").orElseThrow().enabled())
                .isFalse();
        byte[] on = WORKSHOP.apply(file, after, List.of(new TableEdit.EnableRow("R014", true)));
        assertThat(WORKSHOP.check(file, on)).singleElement().asString().contains("'sevn' is not a number");
    }

    @Test
    void editsThatNameWhatIsNotThereAreAllToldAndNoneIsDone() {
        assertThatThrownBy(() -> WORKSHOP.apply(
                        Workbooks.GIFTS,
                        decorated,
                        List.of(
                                new TableEdit.SetCell("R01", "churn_score", "7"),
                                new TableEdit.SetCell("R001", "churn_scor", "7"),
                                new TableEdit.SetCell("R001", "churn_score", "=1+1"),
                                new TableEdit.AddColumn("churn_scor", "condition", "", null),
                                new TableEdit.SetSetting("hit_polcy", "first"))))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContainingAll(
                        "edit 1: 'R01' is not a row of this table. Maybe write R001.",
                        "edit 2: 'churn_scor' is not a column of this table. Maybe write churn_score.",
                        "edit 3: '=1+1' is a formula.",
                        "edit 4: 'churn_scor' is not in the catalogue. Maybe write churn_score.",
                        "edit 5: 'hit_polcy' is not a setting. Maybe write hit_policy.");
    }

    private XSSFSheet rulesAfter(TableEdit... edits) throws IOException {
        byte[] after = WORKSHOP.apply(Workbooks.GIFTS, decorated, List.of(edits));
        return rules(after);
    }

    private static XSSFSheet rules(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet("rules");
        }
    }

    private static short fill(XSSFSheet sheet, String cell) {
        CellAddress at = new CellAddress(cell);
        return sheet.getRow(at.getRow()).getCell(at.getColumn()).getCellStyle().getFillForegroundColor();
    }

    private static String note(XSSFSheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    private static List<String> ranges(XSSFSheet sheet) {
        return sheet.getCTWorksheet().getConditionalFormattingList().stream()
                .map(rule -> rule.getSqref().get(0).toString())
                .toList();
    }

    private static int lastRow(XSSFSheet sheet) {
        return sheet.getDataValidations()
                .get(0)
                .getRegions()
                .getCellRangeAddresses()[0]
                .getLastRow();
    }
}
