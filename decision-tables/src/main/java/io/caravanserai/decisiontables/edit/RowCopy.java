package io.caravanserai.decisiontables.edit;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;

/** A row as its file has it, to be written elsewhere in the same sheet. */
record RowCopy(CTRow row, List<CTCell> cells, List<Integer> columns) {

    static RowCopy of(XSSFRow row) {
        List<CTCell> cells = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (Cell cell : row) {
            cells.add((CTCell) ((XSSFCell) cell).getCTCell().copy());
            columns.add(cell.getColumnIndex());
        }
        CTRow attributes = CTRow.Factory.newInstance();
        copyLook(row.getCTRow(), attributes);
        return new RowCopy(attributes, cells, columns);
    }

    /** @param withValues false when only the look is wanted */
    void writeTo(XSSFRow target, Axis axis, boolean withValues) {
        copyLook(row, target.getCTRow());
        for (int index = 0; index < cells.size(); index++) {
            int old = columns.get(index);
            for (Axis.Span span : axis.spans(new Axis.Span(old, old), true)) {
                for (int column = span.low(); column <= span.high(); column++) {
                    boolean fresh = column != axis.target(old);
                    write(cells.get(index), target.createCell(column), withValues && !fresh);
                }
            }
        }
    }

    private static void write(CTCell copy, XSSFCell target, boolean withValue) {
        String reference = target.getCTCell().getR();
        if (withValue) {
            target.getCTCell().set(copy);
            target.getCTCell().setR(reference);
        } else if (copy.isSetS()) {
            target.getCTCell().setS(copy.getS());
        }
    }

    private static void copyLook(CTRow from, CTRow to) {
        if (from.isSetHt()) {
            to.setHt(from.getHt());
        }
        if (from.isSetCustomHeight()) {
            to.setCustomHeight(from.getCustomHeight());
        }
        if (from.isSetHidden()) {
            to.setHidden(from.getHidden());
        }
        if (from.isSetS()) {
            to.setS(from.getS());
        }
        if (from.isSetCustomFormat()) {
            to.setCustomFormat(from.getCustomFormat());
        }
        if (from.isSetOutlineLevel()) {
            to.setOutlineLevel(from.getOutlineLevel());
        }
        if (from.isSetCollapsed()) {
            to.setCollapsed(from.getCollapsed());
        }
    }
}
