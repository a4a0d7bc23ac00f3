package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.workbook.CellHelp;
import io.caravanserai.decisiontables.workbook.Look;
import io.caravanserai.decisiontables.workbook.Role;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.Map;

/** Gives a new column the colours of its role, and help while typing. */
final class NewColumnLook {

    private static final int SPARE_ROWS = 300;
    private static final Map<ValueType, String> FORMATS = Map.of(ValueType.PERCENT, "0%", ValueType.DATE, "yyyy-mm-dd");

    private final OpenTable table;
    private final Look look;
    private final CellHelp help;

    NewColumnLook(OpenTable table) {
        this.table = table;
        this.look = new Look(table.workbook());
        this.help = new CellHelp(table.workbook());
    }

    void dress(NewColumn column) {
        int inRules = dress(table.rules(), column);
        Entry entry = column.entry();
        if (entry == null) {
            return;
        }
        int inCases = dress(table.cases(), column);
        int firstRule = table.rules().rows().first();
        int lastRule = last(table.rules());
        int firstCase = table.cases().rows().first();
        int lastCase = last(table.cases());
        if (column.role() == Role.CONDITION) {
            help.toAsk(table.rules().sheet(), inRules, firstRule, lastRule, entry, column.operator());
            help.toAnswer(table.cases().sheet(), inCases, firstCase, lastCase, entry);
        } else {
            help.toAnswer(table.rules().sheet(), inRules, firstRule, lastRule, entry);
            help.toExpect(table.cases().sheet(), inCases, firstCase, lastCase, entry);
        }
    }

    private int dress(SheetPlan plan, NewColumn column) {
        int position = plan.columnPositions().get(plan.column(column.header()).orElseThrow());
        plan.cell(plan.headerRow(), position).setCellStyle(look.header(column.role()));
        Entry entry = column.entry();
        String format = entry == null ? "General" : FORMATS.getOrDefault(entry.type(), "General");
        int behind = plan.rows().first() + plan.rows().lines().size();
        for (int row = plan.rows().first(); row < behind; row++) {
            plan.cell(row, position).setCellStyle(look.cell(format, column.role(), false));
        }
        return position;
    }

    private static int last(SheetPlan plan) {
        return plan.rows().first() + plan.rows().lines().size() + SPARE_ROWS;
    }
}
