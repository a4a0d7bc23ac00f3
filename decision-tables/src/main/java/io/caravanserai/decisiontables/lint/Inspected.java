package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.workbook.Table;
import java.util.BitSet;
import java.util.List;

/**
 * What every check of a table starts from.
 *
 * @param cases for each case of the table, the rows that match it
 * @param work what may be spent on all checks together
 */
record Inspected(Table table, Places places, Space space, Ranking ranking, Crowd crowd, List<BitSet> cases, Work work) {

    String rowNames(List<Integer> rows) {
        List<String> names = rows.stream().limit(3).map(places::id).toList();
        return String.join(", ", names) + (rows.size() > names.size() ? ", …" : "");
    }
}
