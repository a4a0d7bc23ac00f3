package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NewTableTest {

    private static final String FILE = "offers/winter-offers.xlsx";
    private static final Workshop WORKSHOP =
            new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());

    @TempDir
    Path folder;

    private TableWorkbooks workbooks;

    @BeforeEach
    void inAnEmptyFolder() {
        workbooks = new TableWorkbooks(folder, Shipped.CATALOGUE, Shipped.ACTIONS);
    }

    @Test
    void theExampleToStartFromIsAWholeTableWhoseCasesHold() throws IOException {
        byte[] example = Files.readAllBytes(workbooks.createSkeleton(FILE));
        TableGrid grid = WORKSHOP.read(FILE, example);
        assertThat(WORKSHOP.check(FILE, example)).isEmpty();
        assertThat(grid.title().en()).isEqualTo("winter offers");
        DroolsTrial trial = new DroolsTrial(
                Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), InstantSource.system(), ZoneOffset.UTC);
        assertThat(trial.cases(FILE, example).results()).hasSize(2);
        assertThat(trial.cases(FILE, example).passed()).isTrue();
    }

    @Test
    void aDescriptionAtHandBecomesTheSameWorkbookAsItsFile() throws IOException {
        String description = Files.readString(Shipped.RESOURCES.resolve("gift-table.yaml"));
        Path file = workbooks.create(Shipped.RESOURCES.resolve("gift-table.yaml"), Workbooks.GIFTS);
        TableGrid created = WORKSHOP.read(Workbooks.GIFTS, WORKSHOP.create(Workbooks.GIFTS, description));
        TableGrid written = WORKSHOP.read(Workbooks.GIFTS, Files.readAllBytes(file));
        assertThat(created.rows()).isEqualTo(written.rows());
        assertThat(created.cases()).isEqualTo(written.cases());
        assertThat(WORKSHOP.check(FILE, WORKSHOP.create(FILE, ""))).isEmpty();
    }

    @Test
    void aMisspeltColumnIsToldAloneWithTheNameThatIsMeant() {
        String description =
                """
                title: {zh: 表, en: T}
                purpose: {zh: 表, en: T}
                hit: first
                columns: [{ask: spend_356d, by: at least}, {answer: action}]
                rows: [[500, retention_gift]]
                cases: [{case: one, given: {}, expect: {action: nothing}}]
                """;
        assertThatThrownBy(() -> WORKSHOP.create(FILE, description))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("'spend_356d' is not in the catalogue. Maybe write spend_365d.")
                .hasMessageNotContaining("cells");
    }

    /** Ten thousand took six minutes when the width of a column was measured for each of its cells. */
    @Test
    @Timeout(60)
    void manyRowsAreWrittenInTimeThatGrowsWithThem() {
        String row =
                "  - [at_risk, 60, retention_gift, sms, 2024-02-30 is no day]\n  - [~, 60, retention_gift, sms, 2024-02-30]\n";
        String description =
                """
                title: {zh: 表, en: T}
                purpose: {zh: 表, en: T}
                hit: first
                columns: [{ask: value_tier, by: one of}, {ask: churn_score, by: at least}, {answer: action}, {answer: channel}, {note: Note}]
                cases: [{case: one, given: {}, expect: {action: nothing}}]
                rows:
                """
                        + row.repeat(5_000);
        assertThat(WORKSHOP.read(FILE, WORKSHOP.create(FILE, description)).rows())
                .hasSize(10_000)
                .last()
                .satisfies(last -> assertThat(last.cells()).containsEntry("note", "2024-02-30"));
    }

    @Test
    void everyColumnHelpsWithTypingAndNoneBlocksTheCellLanguage() throws IOException {
        Path file = workbooks.create(Shipped.RESOURCES.resolve("gift-table.yaml"), Workbooks.GIFTS);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (String name : new String[] {"rules", "cases"}) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertThat(sheet.getDataValidations())
                        .as(name)
                        .hasSize(name.equals("rules") ? 12 : 11) // the switch of a row is in the rules only
                        .noneMatch(validation -> validation.getShowErrorBox()
                                && validation.getErrorStyle() == DataValidation.ErrorStyle.STOP);
            }
            assertThat(workbook.getSheet("rules").getDataValidations())
                    .extracting(DataValidation::getPromptBoxText)
                    .filteredOn(Objects::nonNull)
                    .allMatch(prompt -> prompt.length() <= 255)
                    .anyMatch(prompt -> prompt.contains("at_risk = 流失风险 / at risk"))
                    .anyMatch(prompt -> prompt.startsWith("10 = >= 10 | a, b"))
                    .anyMatch(prompt -> prompt.startsWith("10 = <= 10 | a, b"));
            assertThat(workbook.getSheet("columns").getProtect()).isTrue();
            assertThat(IntStream.range(0, 4).mapToObj(workbook::getSheetName))
                    .containsExactly("rules", "cases", "about", "columns");
        }
    }
}
