package io.caravanserai.decisiontables;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A folder with one small table in it, to be spoiled in a test. */
record Workbooks(Path folder) {

    static final String GIFTS = "offers/gifts.xlsx";

    Path gifts() {
        return new TableWorkbooks(folder, Shipped.CATALOGUE, Shipped.ACTIONS)
                .create(Shipped.RESOURCES.resolve("gift-table.yaml"), GIFTS);
    }

    /** Writes the small table, altered the way a person would in a spreadsheet program. */
    Path gifts(Consumer<XSSFWorkbook> change) {
        Path file = gifts();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(bytes);
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path giftsWithCell(String sheet, String cell, String text) {
        return gifts(workbook -> cell(workbook, sheet, cell).setCellValue(text));
    }

    static Cell cell(XSSFWorkbook workbook, String sheetName, String reference) {
        CellReference at = new CellReference(reference);
        XSSFSheet sheet = workbook.getSheet(sheetName);
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        Cell cell = row.getCell(at.getCol());
        return cell == null ? row.createCell(at.getCol()) : cell;
    }

    static void note(XSSFSheet sheet, String reference, String text) {
        CellReference at = new CellReference(reference);
        Comment note = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(
                        0, 0, 0, 0, at.getCol() + 1, at.getRow(), at.getCol() + 3, at.getRow() + 3));
        note.setString(new XSSFRichTextString(text));
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(note);
    }

    Path put(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every problem of the folder, as sentences. */
    List<String> sentences() {
        try {
            DroolsRuleBook.read(folder, Shipped.CATALOGUE, Shipped.ACTIONS);
            return List.of();
        } catch (InvalidAssetException e) {
            return e.problems().stream().map(Problem::sentence).toList();
        }
    }
}
