package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.Workshop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCopiesTest {

    private static final DefaultWorkbookCopies COPIES =
            new DefaultWorkbookCopies(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), ZoneOffset.UTC);
    private static final Workshop WORKSHOP =
            new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private Workbooks workbooks;

    @BeforeEach
    void inAnEmptyFolder() {
        workbooks = new Workbooks(folder);
    }

    @Test
    void whoReadsChineseFindsTheNotesAndTheListInChinese() throws IOException {
        byte[] wrong = wrong();
        List<Problem> problems = WORKSHOP.check(Workbooks.GIFTS, wrong);
        try (XSSFWorkbook copy = open(COPIES.annotated(wrong, problems, Locale.CHINESE))) {
            assertThat(copy.getSheet("rules")
                            .getCellComment(new CellAddress("C3"))
                            .getString()
                            .getString())
                    .isEqualTo("⚠ “sevn”不是数字。可以写 7。");
            XSSFRow line = copy.getSheet("问题 problems").getRow(1);
            assertThat(line.getCell(0).getStringCellValue()).isEqualTo("工作表“rules”，单元格 C3");
            assertThat(line.getCell(0).getHyperlink().getAddress()).isEqualTo("'rules'!C3");
            assertThat(line.getCell(2).getStringCellValue()).isEqualTo("不是数字");
        }
    }

    @Test
    void aRefusedWorkbookComesBackWithANoteOnEveryWrongCellAndAList() throws IOException {
        byte[] wrong = wrong();
        List<Problem> problems = WORKSHOP.check(Workbooks.GIFTS, wrong);
        try (XSSFWorkbook copy = open(COPIES.annotated(wrong, problems, Locale.ENGLISH))) {
            XSSFSheet rules = copy.getSheet("rules");
            assertThat(rules.getCellComment(new CellAddress("C3")).getString().getString())
                    .isEqualTo("⚠ 'sevn' is not a number. Maybe write 7.");
            assertThat(rules.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
            XSSFSheet list = copy.getSheet("问题 problems");
            assertThat(list.getLastRowNum()).isEqualTo(problems.size());
            assertThat(list.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo("'rules'!C3");
            assertThat(list.getRow(1).getCell(1).getStringCellValue()).isEqualTo("“sevn”");
        }
    }

    @Test
    void theCorrectedCopyIsAcceptedAndStrippedOfTheRemarks() throws IOException {
        byte[] wrong = wrong();
        byte[] copy = COPIES.annotated(wrong, WORKSHOP.check(Workbooks.GIFTS, wrong), Locale.ENGLISH);
        byte[] corrected = WORKSHOP.apply(
                Workbooks.GIFTS,
                copy,
                List.of(
                        new TableEdit.SetCell("R001", "churn_score", "7"),
                        new TableEdit.SetCell("R002", "churn_probability", "30%")));
        assertThat(WORKSHOP.check(Workbooks.GIFTS, corrected)).isEmpty();
        try (XSSFWorkbook stripped = open(COPIES.stripped(corrected))) {
            assertThat(stripped.getSheet("问题 problems")).isNull();
            assertThat(stripped.getSheet("rules").getCellComments()).isEmpty();
            assertThat(stripped.getSheet("rules")
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings())
                    .isEqualTo(1);
        }
    }

    @Test
    void aWorkbookWithoutRemarksKeepsItsBytes() throws IOException {
        byte[] plain = Files.readAllBytes(workbooks.gifts());
        assertThat(COPIES.stripped(plain)).isEqualTo(plain);
    }

    @Test
    void anOwnersNoteStaysAboveOursAndAlone() throws IOException {
        Path file = workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "C3").setCellValue("sevn");
            Workbooks.note(workbook.getSheet("rules"), "C3", "agreed with sales");
        });
        byte[] wrong = Files.readAllBytes(file);
        byte[] copy = COPIES.annotated(wrong, WORKSHOP.check(Workbooks.GIFTS, wrong), Locale.ENGLISH);
        assertThat(noteAt(copy, "C3")).startsWith("agreed with sales\n⚠ 'sevn'");
        assertThat(noteAt(COPIES.annotated(copy, List.of(), Locale.ENGLISH), "C3"))
                .isEqualTo("agreed with sales");
    }

    @Test
    void economicsStandRightOfTheTableAndAreNeverRead() throws IOException {
        byte[] plain = Files.readAllBytes(workbooks.gifts());
        Map<String, RowEconomics> economics = Map.of(
                "R001",
                new RowEconomics(2_000, NOON, 1_204, 301, 9_000.5, false),
                "R003",
                new RowEconomics(0, null, 0, 0, 0, true));
        byte[] copy = COPIES.withEconomics(COPIES.withEconomics(plain, economics), economics);
        try (XSSFWorkbook workbook = open(copy)) {
            XSSFRow headers = workbook.getSheet("rules").getRow(1);
            XSSFRow first = workbook.getSheet("rules").getRow(2);
            assertThat(headers.getLastCellNum()).isEqualTo((short) 21);
            assertThat(headers.getCell(15).getStringCellValue()).isEqualTo("※ 命中 / Hits");
            assertThat(first.getCell(15).getNumericCellValue()).isEqualTo(2_000);
            assertThat(first.getCell(18).getNumericCellValue()).isEqualTo(0.25);
            assertThat(workbook.getSheet("rules").getRow(4).getCell(20).getStringCellValue())
                    .isEqualTo("从未命中 / dead");
        }
        assertThat(WORKSHOP.check(Workbooks.GIFTS, copy)).isEmpty();
        assertThat(WORKSHOP.read(Workbooks.GIFTS, copy)).isEqualTo(WORKSHOP.read(Workbooks.GIFTS, plain));
    }

    @Test
    void textsThatCouldBecomeFormulasAreQuotedInEveryCopy() throws IOException {
        byte[] risky = Files.readAllBytes(workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "M3").setCellValue("- 5 % for you");
            Workbooks.cell(workbook, "rules", "M4").setCellValue("=cmd|'/C calc'!A0");
        }));
        List<Problem> problems = WORKSHOP.check(Workbooks.GIFTS, risky);
        assertThat(problems)
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .contains("is a formula");
        try (XSSFWorkbook copy = open(COPIES.annotated(risky, problems, Locale.ENGLISH))) {
            for (String cell : List.of("M3", "M4")) {
                assertThat(Workbooks.cell(copy, "rules", cell).getCellStyle().getQuotePrefixed())
                        .isTrue();
            }
            copy.getSheet("问题 problems")
                    .forEach(row -> row.forEach(cell -> assertThat(cell.getStringCellValue())
                            .doesNotStartWith("=")
                            .doesNotStartWith("+")
                            .doesNotStartWith("@")));
        }
    }

    @Test
    void aTextThatIsEditedIsQuotedAsSoonAsItCouldBecomeAFormula() throws IOException {
        byte[] risky = WORKSHOP.apply(
                Workbooks.GIFTS,
                Files.readAllBytes(workbooks.gifts()),
                List.of(new TableEdit.SetCell("R001", "wording_zh", "- 5 % for you")));
        byte[] plain = WORKSHOP.apply(
                Workbooks.GIFTS, risky, List.of(new TableEdit.SetCell("R001", "wording_zh", "5 % for you")));
        assertThat(isQuoted(risky)).isTrue();
        assertThat(isQuoted(plain)).isFalse();
    }

    private static boolean isQuoted(byte[] workbook) throws IOException {
        try (XSSFWorkbook open = open(workbook)) {
            return Workbooks.cell(open, "rules", "M3").getCellStyle().getQuotePrefixed();
        }
    }

    private byte[] wrong() throws IOException {
        return Files.readAllBytes(workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "C3").setCellValue("sevn");
            Workbooks.cell(workbook, "rules", "E4").setCellValue("lots");
        }));
    }

    private static String noteAt(byte[] workbook, String cell) throws IOException {
        try (XSSFWorkbook open = open(workbook)) {
            return open.getSheet("rules")
                    .getCellComment(new CellAddress(cell))
                    .getString()
                    .getString();
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
