package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Workbooks as other programs leave them. */
class SavedElsewhereTest {

    private static final Workshop WORKSHOP =
            new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());

    @TempDir
    Path folder;

    @Test
    @ExtendWith(SpreadsheetProgram.class)
    void aWorkbookSavedByLibreOfficeIsTheSameTableWithItsNotesAndLists() throws Exception {
        byte[] ours = WORKSHOP.apply(
                Workbooks.GIFTS,
                Files.readAllBytes(new Workbooks(folder)
                        .gifts(workbook -> Workbooks.note(workbook.getSheet("rules"), "C3", "agreed with sales"))),
                List.of(
                        new TableEdit.EnableRow("R003", false),
                        new TableEdit.AddRow("R004", "R001", Map.of("action", "retention_gift", "priority", "5")),
                        new TableEdit.AddColumn("tenure_days", "condition", "from..to", "churn_score"),
                        new TableEdit.SetCell("R004", "tenure_days", "30..90")));
        byte[] theirs = SpreadsheetProgram.savedAgain(ours, folder);
        assertThat(WORKSHOP.check(Workbooks.GIFTS, theirs)).isEmpty();
        assertThat(read(theirs)).isEqualTo(read(ours));
        assertThat(read(theirs).row("R003").orElseThrow().enabled()).isFalse();
        try (XSSFWorkbook workbook = open(theirs)) {
            XSSFSheet rules = workbook.getSheet("rules");
            assertThat(rules.getCellComment(new CellAddress("C3")).getString().getString())
                    .contains("agreed with sales");
            assertThat(rules.getDataValidations()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(rules.isColumnHidden(0)).isTrue();
            assertThat(workbook.getSheet("columns").getProtect()).isTrue();
        }
        byte[] again =
                WORKSHOP.apply(Workbooks.GIFTS, theirs, List.of(new TableEdit.SetCell("R004", "churn_score", "70")));
        assertThat(read(again).row("R004").orElseThrow().text("churn_score")).isEqualTo("70");
    }

    @Test
    void richTextsAndTextsInsideTheCellAreTextsAsAnyOther() throws IOException {
        TableGrid grid = altered(workbook -> {
            XSSFCell rich = (XSSFCell) Workbooks.cell(workbook, "rules", "B3");
            XSSFRichTextString text = new XSSFRichTextString("at_risk, high_value");
            text.applyFont(0, 3, workbook.createFont());
            rich.setCellValue(text);
            inline((XSSFCell) Workbooks.cell(workbook, "rules", "J3"), "retention_gift");
        });
        assertThat(grid).isEqualTo(read(gifts()));
    }

    @Test
    void numbersTypedAsTextsAndDaysOfTheOlderCalendarAreRead() throws IOException {
        TableGrid grid = altered(workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Workbooks.cell(workbook, "rules", "C3").setCellValue("60");
            XSSFCell day = (XSSFCell) Workbooks.cell(workbook, "rules", "F3");
            day.setCellValue(LocalDate.of(2024, 12, 31));
            Workbooks.cell(workbook, "about", "B7").setCellValue("2026年1月1日");
            Workbooks.cell(workbook, "about", "B8").setCellValue("2027/12/31");
        });
        assertThat(grid.rows()).isEqualTo(read(gifts()).rows());
        assertThat(grid.from()).isEqualTo("2026年1月1日");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 27, 30, 31, 36, 50, 57, 58})
    void daysInTheFormatsThatChineseProgramsNameByNumberAreRead(int format) throws IOException {
        TableGrid grid =
                altered(workbook -> number((XSSFCell) Workbooks.cell(workbook, "rules", "F3"), format, 45_657));
        assertThat(grid).isEqualTo(read(gifts()));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 32, 33, 55})
    void timesInTheFormatsThatChineseProgramsNameByNumberAreRead(int format) throws IOException {
        TableGrid grid = altered(workbook -> number((XSSFCell) Workbooks.cell(workbook, "rules", "L3"), format, 0.875));
        assertThat(grid).isEqualTo(read(gifts()));
    }

    @Test
    void linesAboveTheHeadersMayHoldSeveralTexts() throws IOException {
        byte[] bytes = Files.readAllBytes(new Workbooks(folder).gifts(workbook -> {
            XSSFSheet rules = workbook.getSheet("rules");
            rules.shiftRows(1, rules.getLastRowNum(), 1);
            rules.createRow(1).createCell(1).setCellValue("负责人：张三");
            rules.getRow(1).createCell(3).setCellValue(2026);
        }));
        assertThat(WORKSHOP.check(Workbooks.GIFTS, bytes)).isEmpty();
        assertThat(read(bytes)).isEqualTo(read(gifts()));
        byte[] edited =
                WORKSHOP.apply(Workbooks.GIFTS, bytes, List.of(new TableEdit.SetCell("R001", "churn_score", "70")));
        assertThat(read(edited).row("R001").orElseThrow().text("churn_score")).isEqualTo("70");
    }

    @Test
    void filtersHiddenLinesOtherSheetsAndEmptyRowsBelowChangeNothing() throws IOException {
        TableGrid grid = altered(workbook -> {
            XSSFSheet rules = workbook.getSheet("rules");
            rules.getRow(3).setZeroHeight(true);
            rules.setColumnHidden(4, true);
            XSSFCellStyle painted = workbook.createCellStyle();
            for (int row = 5; row < 400; row++) {
                rules.createRow(row).createCell(1).setCellStyle(painted);
            }
            rules.createRow(600).createCell(0, CellType.BLANK);
            rules.setAutoFilter(new CellRangeAddress(1, 400, 0, 5));
            workbook.createSheet("草稿 scratch").createRow(0).createCell(0).setCellFormula("1+1");
        });
        assertThat(grid).isEqualTo(read(gifts()));
    }

    @Test
    void aTitleMergedOverTheTableAndHeadersBrokenIntoLinesAreRead() throws IOException {
        TableGrid grid = altered(workbook -> {
            Cell header = Workbooks.cell(workbook, "rules", "C2");
            header.setCellValue(header.getStringCellValue().replace(" / ", "\n/ "));
            workbook.getSheet("cases").getRow(0).getCell(0).setCellValue("");
        });
        assertThat(grid).isEqualTo(read(gifts()));
    }

    @Test
    void sharesAreReadInEveryFormatOfShares() throws IOException {
        TableGrid grid = altered(workbook -> {
            Cell cell = Workbooks.cell(workbook, "rules", "E3");
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            cell.setCellStyle(style);
            cell.setCellValue(0.3);
        });
        assertThat(grid).isEqualTo(read(gifts()));
    }

    @Test
    void aPercentSignThatIsOnlyShownMakesNoShare() throws IOException {
        byte[] bytes = Files.readAllBytes(new Workbooks(folder).gifts(workbook -> {
            XSSFCell cell = (XSSFCell) Workbooks.cell(workbook, "rules", "E3");
            number(cell, workbook.createDataFormat().getFormat("0\"%\""), 30);
        }));
        assertThat(WORKSHOP.check(Workbooks.GIFTS, bytes))
                .singleElement()
                .asString()
                .contains("'30' has no percent sign. Maybe write 30%.");
    }

    private static void number(XSSFCell cell, int format, double number) {
        XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.getCoreXf().setNumFmtId(format);
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }

    private static void inline(XSSFCell cell, String text) {
        cell.setBlank();
        cell.getCTCell().setT(STCellType.INLINE_STR);
        cell.getCTCell().addNewIs().setT(text);
    }

    private byte[] gifts() throws IOException {
        return Files.readAllBytes(new Workbooks(folder).gifts());
    }

    private TableGrid altered(Consumer<XSSFWorkbook> change) throws IOException {
        byte[] bytes = Files.readAllBytes(new Workbooks(folder).gifts(change));
        assertThat(WORKSHOP.check(Workbooks.GIFTS, bytes)).isEmpty();
        return read(bytes);
    }

    private static TableGrid read(byte[] workbook) {
        return WORKSHOP.read(Workbooks.GIFTS, workbook);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
