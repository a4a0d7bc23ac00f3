package io.caravanserai.decisiontables.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final Path ROOM = Path.of(System.getProperty("hub.root", ".."), "decision-tables");
    private static final Path RESOURCES = ROOM.resolve("src/test/resources");
    private static final Catalogue CATALOGUE = Catalogue.joined(
            CatalogueFile.read(RESOURCES.resolve("customer-catalogue.yaml")),
            CatalogueFile.read(ROOM.resolve("catalogue.yaml")));

    @Test
    void whatIsWrittenIsReadTheSame() {
        WorkbookText draft = draft();
        assertThat(read(new XlsxWriter(CATALOGUE).write(draft))).isEqualTo(draft);
    }

    @Test
    void takesNumbersDatesTimesAndSharesAsSpreadsheetsStoreThem() throws IOException {
        byte[] bytes = altered(new XlsxWriter(CATALOGUE).write(draft()));
        Table table = understood(read(bytes));
        assertThat(table.rows().get(2).tests()).hasSize(3);
        assertThat(table.rows().get(2).hit().outputs()).containsEntry("quiet_from", "21:30");
        assertThat(table.rows().get(2).hit().row().cells())
                .containsExactly(
                        "流失概率 / Churn probability: >= 12.5%",
                        "注册日期 / Registered on: <= 2026-03-31", "同意营销 / Consent to marketing: yes");
    }

    @Test
    void everyKindOfCellIsUnderstood() {
        Table table = understood(draft());
        Facts facts = new Facts(CATALOGUE);
        Map.of(
                        "value_tier",
                        "at_risk",
                        "churn_score",
                        65.0,
                        "spend_90d",
                        150.0,
                        "churn_probability",
                        0.3,
                        "registered_on",
                        LocalDate.of(2024, 12, 31),
                        "consent_marketing",
                        true,
                        "region",
                        "北京")
                .forEach(facts::set);
        assertThat(table.rows().get(0).tests()).hasSize(7).allMatch(test -> test.condition()
                .holds(facts.at(test.slot())));
        assertThat(table.rows().get(0).priority()).isEqualTo(10);
        assertThat(table.otherwise()).isNotNull();
        assertThat(table.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(table.isInForce(LocalDate.of(2028, 1, 1))).isFalse();
    }

    private static byte[] altered(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet rules = workbook.getSheet("rules");
            set(workbook, rules.getRow(4).getCell(4), "0.0%").setCellValue(0.125);
            set(workbook, rules.getRow(4).getCell(5), "yyyy/m/d").setCellValue(LocalDate.of(2026, 3, 31));
            rules.getRow(4).getCell(6).setCellValue(true);
            set(workbook, rules.getRow(4).getCell(11), "h:mm").setCellValue(21.5 / 24);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell set(XSSFWorkbook workbook, XSSFCell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static WorkbookText draft() {
        Problems problems = new Problems("gift-table.yaml");
        WorkbookText draft = TableDraft.read(
                YamlFile.read(RESOURCES.resolve("gift-table.yaml"), problems),
                "offers/gifts.xlsx",
                CATALOGUE,
                problems);
        problems.throwIfAny();
        return draft;
    }

    private static WorkbookText read(byte[] bytes) {
        Problems problems = new Problems("offers/gifts.xlsx");
        WorkbookText text = new XlsxReader(Limits.standard())
                .read("offers/gifts.xlsx", bytes, problems)
                .orElseThrow();
        problems.throwIfAny();
        return text;
    }

    private static Table understood(WorkbookText text) {
        Problems problems = new Problems(text.file());
        Table table = new TableReader(CATALOGUE, ActionsFile.read(ROOM.resolve("actions.yaml"))).read(text, problems);
        problems.throwIfAny();
        return table;
    }
}
