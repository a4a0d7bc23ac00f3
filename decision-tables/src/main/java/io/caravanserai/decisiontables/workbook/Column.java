package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.ConditionReader;
import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.domain.catalogue.Entry;

/** A column of the rules sheet, bound to what it means. */
public sealed interface Column {

    String header();

    /** @param slot of the entry in facts of the catalogue the table was read with */
    record Asks(String header, Entry entry, Operator operator, int slot) implements Column {
        Condition read(String text) {
            return new ConditionReader(entry, operator).read(text);
        }
    }

    /** Answers an entry. */
    record Answers(String header, Entry entry) implements Column {}

    /** Ranks the row. */
    record Ranks(String header) implements Column {}

    /** Is for people. */
    record Notes(String header) implements Column {}
}
