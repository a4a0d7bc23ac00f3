package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.TableHit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with every cell understood.
 *
 * @param title what people call it
 * @param otherwise the answer when no row matches, null when there is none
 * @param from first day in force, null when always
 * @param until last day in force, null when for good
 */
public record Table(
        String file,
        String name,
        String version,
        Label title,
        HitPolicy hitPolicy,
        @Nullable TableHit otherwise,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Column> columns,
        List<Row> rows,
        List<Case> cases) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cases = List.copyOf(cases);
    }

    public boolean isInForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * @param tests filled condition cells, in sheet order
     * @param priority 0 unless the table ranks its rows
     * @param hit what the row answers, ready to hand out
     */
    public record Row(List<Test> tests, double priority, TableHit hit) {
        public Row {
            tests = List.copyOf(tests);
        }
    }

    /** @param slot of the fact that is asked */
    public record Test(int slot, Condition condition) {}

    /**
     * What the table must answer.
     *
     * @param place of the case in its workbook
     * @param given facts by catalogue name; others are as the catalogue says when missing
     * @param expected for each output that is checked, the answers in hit order
     */
    public record Case(String place, String name, Map<String, Object> given, List<Expected> expected) {}

    /** @param answers empty when nothing is to be answered */
    public record Expected(String place, Entry entry, List<Object> answers) {}
}
