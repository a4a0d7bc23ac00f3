package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the bytes of an XLSX file as texts; whatever program saved it, the texts are the same. */
public final class XlsxReader {

    private static final String DAMAGED = "Maybe open it in a spreadsheet program and save it again.";

    private final Limits limits;

    public XlsxReader(Limits limits) {
        this.limits = limits;
    }

    /** Empty, with problems added, when the file is no workbook of ours. */
    public Optional<WorkbookText> read(String file, byte[] bytes, Problems problems) {
        try (XSSFWorkbook workbook = open(file, bytes)) {
            return read(file, workbook, problems);
        } catch (InvalidAssetException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        } catch (IOException | RuntimeException e) { // a lazily read part
            problems.add("", file, "is damaged", DAMAGED);
            return Optional.empty();
        }
    }

    /**
     * Opens the workbook for work on it.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException when it is no workbook of ours
     */
    public XSSFWorkbook open(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        try {
            new XlsxGuard(limits).check(file, bytes);
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (Misread e) {
            problems.add("", e.found(), e.expected(), e.advice());
        } catch (IOException | RuntimeException e) { // POI says "damaged" in a dozen unchecked ways
            problems.add("", file, "is damaged", DAMAGED);
        }
        throw new InvalidAssetException(problems.list());
    }

    /** What an open workbook says; empty, with problems added, when sheets are missing. */
    public Optional<WorkbookText> read(String file, XSSFWorkbook workbook, Problems problems) {
        List<String> names = StreamSupport.stream(workbook.spliterator(), false)
                .map(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                .toList();
        List<String> missing = Headers.SHEETS.stream()
                .filter(name -> workbook.getSheet(name) == null)
                .toList();
        missing.forEach(name -> problems.add(
                "sheet '%s'".formatted(name),
                String.join(", ", names),
                "has no such sheet",
                Nearest.to(name, names)
                        .map("Maybe rename '%s'."::formatted)
                        .orElse("Maybe start from a copy of another table.")));
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text(file, workbook, problems));
    }

    private WorkbookText text(String file, XSSFWorkbook workbook, Problems problems) {
        Sheet columns =
                new SheetReader(limits, Headers.OF_THE_HOUSE, problems).read(workbook.getSheet(Headers.COLUMNS));
        Set<String> known = new HashSet<>(Headers.OF_THE_HOUSE);
        columns.rows().forEach(row -> known.add(Headers.plain(row.text(Headers.HEADER))));
        SheetReader reader = new SheetReader(limits, known, problems);
        WorkbookText text = new WorkbookText(
                file,
                reader.read(workbook.getSheet(Headers.RULES)),
                reader.read(workbook.getSheet(Headers.CASES)),
                reader.read(workbook.getSheet(Headers.ABOUT)),
                columns);
        MergedCells merged = new MergedCells(text, problems);
        new Outgoing(problems).checkOthers(workbook);
        Stream.of(text.rules(), text.cases()).forEach(sheet -> merged.check(workbook.getSheet(sheet.name()), sheet));
        return text;
    }
}
