package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookProblemsTest {

    @TempDir
    Path folder;

    private Workbooks workbooks;

    @BeforeEach
    void inAnEmptyFolder() {
        workbooks = new Workbooks(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            rules   | C3 | sevn            | offers/gifts.xlsx, sheet 'rules', cell C3: 'sevn' is not a number. Maybe write 7.
            rules   | B4 | hihg_value      | offers/gifts.xlsx, sheet 'rules', cell B4: 'hihg_value' is not one of the allowed values. Maybe write high_value.
            rules   | J3 | retension_gift  | offers/gifts.xlsx, sheet 'rules', cell J3: 'retension_gift' is not one of the allowed values. Maybe write retention_gift.
            rules   | K3 | call            | offers/gifts.xlsx, sheet 'rules', cell K3: 'call' is not a channel of retention_gift. Maybe one of [app_push, sms, email].
            rules   | I5 | high            | offers/gifts.xlsx, sheet 'rules', cell I5: 'high' is not a number. Maybe write a value such as 10.
            rules   | L3 | 21:10           | offers/gifts.xlsx, sheet 'rules', cell L3: '21:10' is not one of the allowed values. Maybe write 21:00.
            rules   | C3 | =1+1            | offers/gifts.xlsx, sheet 'rules', cell C3: '=1+1' is a formula. Maybe type the value itself: a decision table holds no formulas.
            rules   | M3 | ＝cmd            | offers/gifts.xlsx, sheet 'rules', cell M3: '＝cmd' is a formula. Maybe type the value itself: a decision table holds no formulas.
            rules   | M3 | +cmd /C calc    | offers/gifts.xlsx, sheet 'rules', cell M3: '+cmd /C calc' is a formula. Maybe type the value itself: a decision table holds no formulas.
            about   | B5 | first           | offers/gifts.xlsx, sheet 'about', cell B5: 'first' does not use the priority column. Maybe write priority and bind one column to the role priority, or neither.
            rules   | M3 | @SUM(A1)        | offers/gifts.xlsx, sheet 'rules', cell M3: '@SUM(A1)' is a formula. Maybe type the value itself: a decision table holds no formulas.
            rules   | P4 | hello           | offers/gifts.xlsx, sheet 'rules', cell P4: 'hello' stands under no header. Maybe drop it, or add a header.
            cases   | B3 | atrisk          | offers/gifts.xlsx, sheet 'cases', cell B3: 'atrisk' is not one of the allowed values. Maybe write at_risk.
            about   | B5 | fist            | offers/gifts.xlsx, sheet 'about', cell B5: 'fist' is not a hit policy. Maybe write first.
            about   | B6 | gift: yes       | offers/gifts.xlsx, sheet 'about', cell B6: 'gift: yes' is not an answer of this table. Maybe write nothing, or name: value.
            about   | B8 | 31.12.2026      | offers/gifts.xlsx, sheet 'about', cell B8: '31.12.2026' is not a date. Maybe write a date such as 2026-03-31.
            about   | B8 | 2025-01-01      | offers/gifts.xlsx, sheet 'about', cell B8: '2025-01-01' is before the first day. Maybe swap the two days.
            columns | B4 | churn_socre     | offers/gifts.xlsx, sheet 'columns', cell B4: 'churn_socre' is not in the catalogue. Maybe write churn_score.
            columns | B5 | spend_365        | offers/gifts.xlsx, sheet 'columns', cell B5: 'spend_365' is not in the catalogue. Maybe write spend_365d.
            columns | B4 | churn_scor      | offers/gifts.xlsx, sheet 'columns', cell B4: 'churn_scor' is not in the catalogue. Maybe write churn_score.
            columns | C4 | conditon        | offers/gifts.xlsx, sheet 'columns', cell C4: 'conditon' is not a role. Maybe write condition.
            columns | D4 | is              | offers/gifts.xlsx, sheet 'columns', cell D4: 'is' is not an operator of a number. Maybe one of [equals, one of, from..to, at least, at most].
            columns | E4 | text            | offers/gifts.xlsx, sheet 'columns', cell E4: 'text' is not the type of churn_score. Maybe write number.
            """)
    void namesSheetCellValueAndAdvice(String sheet, String cell, String text, String sentence) {
        workbooks.giftsWithCell(sheet, cell, text);
        assertThat(workbooks.sentences()).containsExactly(sentence);
    }

    @Test
    void saysEverythingAtOnceAndSparesTheGoodRows() {
        workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "C3").setCellValue("sevn");
            Workbooks.cell(workbook, "rules", "E3").setCellValue("lots");
            Workbooks.cell(workbook, "rules", "F4").setCellValue("soon");
            Workbooks.cell(workbook, "cases", "C3").setCellFormula("1+1");
        });
        assertThat(workbooks.sentences())
                .hasSize(4)
                .anySatisfy(sentence -> assertThat(sentence).contains("cell C3: 'sevn'"))
                .anySatisfy(sentence -> assertThat(sentence).contains("cell E3: 'lots' is not a percentage"))
                .anySatisfy(sentence -> assertThat(sentence).contains("cell F4: 'soon' is not a date"))
                .anySatisfy(sentence -> assertThat(sentence).contains("sheet 'cases', cell C3: '=1+1' is a formula"));
    }

    @Test
    void refusesARealFormula() {
        workbooks.gifts(workbook -> Workbooks.cell(workbook, "rules", "C3").setCellFormula("SUM(C4:C5)"));
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx, sheet 'rules', cell C3: '=SUM(C4:C5)' is a formula."
                        + " Maybe type the value itself: a decision table holds no formulas.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-2+3+cmd|' /C calc'!A0",
                "+1+cmd|'/C calc'!A0",
                "-1+HYPERLINK(\"http://example.org\")",
                "-(1)+SUM(1)"
            })
    void refusesWhatBecomesAFormulaWhereTheTextIsCopiedTo(String text) {
        workbooks.giftsWithCell("rules", "M3", text);
        assertThat(workbooks.sentences()).singleElement().asString().contains("is a formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 5 % for you (only today)", "+8613900000000", "-5..-1 | maybe", "+86 (139) 0000"})
    void takesTextsThatOnlyBeginLikeOne(String text) {
        workbooks.giftsWithCell("rules", "M3", text);
        assertThat(workbooks.sentences()).isEmpty();
    }

    @Test
    void refusesATableWithoutCases() {
        workbooks.gifts(workbook -> {
            XSSFSheet cases = workbook.getSheet("cases");
            cases.removeRow(cases.getRow(2));
            cases.removeRow(cases.getRow(3));
        });
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx, sheet 'cases': has no cases."
                        + " Maybe write one: what is given, and what must come out.");
    }

    @Test
    void refusesARowThatAnswersNothing() {
        workbooks.gifts(workbook -> Workbooks.cell(workbook, "rules", "J5").setBlank());
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx, sheet 'rules', row 5: 'R003 | 1.5' answers nothing."
                        + " Maybe fill an answer in, or drop the row.");
    }

    @Test
    void refusesARowThatSaysNothingOfItsRank() {
        workbooks.gifts(workbook -> Workbooks.cell(workbook, "rules", "I5").setBlank());
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx, sheet 'rules', cell I5: is missing."
                        + " Maybe write a number such as 10: the highest wins.");
    }

    @Test
    void refusesMergedCellsThatWouldReadAsAnything() {
        workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "B4").setBlank();
            workbook.getSheet("rules").addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
            workbook.getSheet("rules").addMergedRegion(CellRangeAddress.valueOf("N3:N5"));
            workbook.getSheet("rules").addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
            workbook.getSheet("rules").addMergedRegion(CellRangeAddress.valueOf("C8:C9"));
            workbook.getSheet("cases").addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
        });
        assertThat(workbooks.sentences())
                .containsExactly(
                        "offers/gifts.xlsx, sheet 'rules', cell B3: 'at_risk, high_value' is merged over B3:B4."
                                + " Maybe unmerge the cells and fill each in: a blank one means any.",
                        "offers/gifts.xlsx, sheet 'rules', cell D3: '100..200' is merged over D2:D3."
                                + " Maybe unmerge the cells and fill each in: a blank one means any.",
                        "offers/gifts.xlsx, sheet 'cases', cell C3: '65' is merged over C3:D3."
                                + " Maybe unmerge the cells and fill each in: a blank one means any.");
    }

    @Test
    void refusesAHeaderThatIsNotBound() {
        workbooks.gifts(workbook -> Workbooks.cell(workbook, "rules", "P2").setCellValue("城市 / City"));
        assertThat(workbooks.sentences()).singleElement().asString().contains("'城市 / City' is not bound");
    }

    @Test
    void refusesAWorkbookWithoutItsSheets() {
        workbooks.gifts(workbook -> workbook.setSheetName(0, "rule"));
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx, sheet 'rules': 'rule, cases, about, columns, lists'"
                        + " has no such sheet. Maybe rename 'rule'.");
    }

    @Test
    void refusesCellsThatAreTooLongOrHaveControlCharacters() {
        workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "M3").setCellValue("x".repeat(1_001));
            Workbooks.cell(workbook, "rules", "M4").setCellValue("a_x0007_b");
        });
        assertThat(workbooks.sentences())
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains("is longer than 1000 characters"))
                .anySatisfy(sentence -> assertThat(sentence).contains("cell M4").contains("control characters"));
    }

    @Test
    void refusesMoreRowsAndColumnsThanATableMayHave() {
        workbooks.gifts(workbook -> {
            XSSFSheet rules = workbook.getSheet("rules");
            for (int row = 10; row < 20_010; row++) {
                rules.createRow(row).createCell(1).setCellValue("general");
            }
            Workbooks.cell(workbook, "cases", "BZ3").setCellValue("far out");
        });
        assertThat(workbooks.sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("is beyond 20000 rows. Maybe split the table."))
                .anySatisfy(sentence -> assertThat(sentence).contains("cell BZ3: 'far out' lies beyond 64 columns"));
    }

    @Test
    void refusesTwoTablesOfOneNameAndOtherFormats() {
        workbooks.gifts();
        new TableWorkbooks(folder, Shipped.CATALOGUE, Shipped.ACTIONS)
                .create(Shipped.RESOURCES.resolve("gift-table.yaml"), "service/gifts.xlsx");
        workbooks.put("offers/old.xlsm", new byte[] {1});
        workbooks.put("offers/~$gifts.xlsx", new byte[] {1});
        assertThat(workbooks.sentences())
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("'service/gifts.xlsx' has the name of offers/gifts.xlsx. Maybe rename one of them."))
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("offers/old.xlsm").contains("Maybe save it as .xlsx."));
    }
}
