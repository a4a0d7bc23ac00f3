package io.caravanserai.decisiontables.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** Moves the lines of a sheet, and with them cells, looks, heights, widths, notes, links and merged cells. */
final class SheetMover {

    private static final int OUT_OF_THE_WAY = 500_000;

    private final XSSFSheet sheet;
    private final Move move;

    private SheetMover(XSSFSheet sheet, Move move) {
        this.sheet = sheet;
        this.move = move;
    }

    static void apply(XSSFSheet sheet, Move move) {
        if (!move.isNothing()) {
            new SheetMover(sheet, move).apply();
        }
    }

    private void apply() {
        Map<CellAddress, XSSFComment> notes = takenNotes();
        List<XSSFHyperlink> links = takenLinks();
        List<CellRangeAddress> merged = takenMerged();
        moveCells();
        if (!move.columns().isUnchanged()) {
            moveWidths();
        }
        notes.forEach((cell, note) -> move.of(cell).ifPresent(note::setAddress));
        links.forEach(this::putBack);
        merged.forEach(range -> move.around(range)
                .filter(moved -> moved.getNumberOfCells() > 1)
                .ifPresent(sheet::addMergedRegionUnsafe));
        new RangeMover(sheet, move).apply();
    }

    /** Notes in places that are gone go with them; the others wait where no cell is. */
    private Map<CellAddress, XSSFComment> takenNotes() {
        Map<CellAddress, XSSFComment> notes = new HashMap<>(sheet.getCellComments());
        notes.forEach((cell, note) -> {
            if (move.of(cell).isEmpty()) {
                sheet.getRow(cell.getRow()).getCell(cell.getColumn()).removeCellComment();
            } else {
                note.setAddress(cell.getRow() + OUT_OF_THE_WAY, cell.getColumn());
            }
        });
        notes.keySet().removeIf(cell -> move.of(cell).isEmpty());
        return notes;
    }

    private List<XSSFHyperlink> takenLinks() {
        List<XSSFHyperlink> links = List.copyOf(sheet.getHyperlinkList());
        links.forEach(sheet::removeHyperlink);
        return links;
    }

    private void putBack(XSSFHyperlink link) {
        move.of(new CellAddress(link.getFirstRow(), link.getFirstColumn())).ifPresent(cell -> {
            link.setCellReference(new CellReference(cell.getRow(), cell.getColumn()));
            sheet.addHyperlink(link);
        });
    }

    private List<CellRangeAddress> takenMerged() {
        List<CellRangeAddress> merged = List.copyOf(sheet.getMergedRegions());
        for (int region = merged.size() - 1; region >= 0; region--) {
            sheet.removeMergedRegion(region);
        }
        return merged;
    }

    private void moveCells() {
        int from = move.columns().isUnchanged() ? move.rows().firstChanged() : 0;
        Map<Integer, RowCopy> copies = new HashMap<>();
        for (int row = sheet.getLastRowNum(); row >= from; row--) {
            XSSFRow there = sheet.getRow(row);
            if (there != null) {
                copies.put(row, RowCopy.of(there));
                sheet.removeRow(there);
            }
        }
        for (Target target : targets(from, copies)) {
            copies.get(target.source).writeTo(sheet.createRow(target.row), move.columns(), !target.fresh);
        }
    }

    private record Target(int row, int source, boolean fresh) {}

    private List<Target> targets(int from, Map<Integer, RowCopy> copies) {
        List<Target> targets = new ArrayList<>();
        Axis rows = move.rows();
        copies.keySet().stream()
                .filter(row -> row < rows.first())
                .sorted()
                .forEach(row -> targets.add(new Target(row, row, false)));
        int position = rows.first();
        for (Axis.Line line : rows.lines()) {
            if (position >= from && copies.containsKey(line.source())) {
                targets.add(new Target(position, line.source(), line.isFresh()));
            }
            position++;
        }
        int behind = position;
        copies.keySet().stream()
                .filter(row -> row + rows.shift() >= behind)
                .sorted()
                .forEach(row -> targets.add(new Target(row + rows.shift(), row, false)));
        return targets;
    }

    private void moveWidths() {
        if (sheet.getCTWorksheet().sizeOfColsArray() == 0) {
            return;
        }
        Axis columns = move.columns();
        CTCols cols = CTCols.Factory.newInstance();
        for (CTCol old : sheet.getCTWorksheet().getColsArray(0).getColList()) {
            Axis.Span stretch = new Axis.Span((int) old.getMin() - 1, (int) old.getMax() - 1);
            columns.spans(stretch, true).forEach(span -> {
                CTCol target = cols.addNewCol();
                target.set(old);
                target.setMin(span.low() + 1);
                target.setMax(Math.min(span.high(), SpreadsheetVersion.EXCEL2007.getLastColumnIndex()) + 1);
            });
        }
        sheet.getCTWorksheet().setColsArray(new CTCols[] {sorted(cols)});
    }

    private static CTCols sorted(CTCols cols) {
        CTCols sorted = CTCols.Factory.newInstance();
        cols.getColList().stream()
                .sorted(Comparator.comparingLong(CTCol::getMin))
                .forEach(col -> sorted.addNewCol().set(col));
        return sorted;
    }

    /** Row of the sheet, made when it is not there. */
    static XSSFRow row(XSSFSheet sheet, int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : (XSSFRow) row;
    }
}
