package io.caravanserai.modeladapter.training.table;

import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at a table's cells and says which columns can teach, as what; what cannot is named with the reason. */
public final class ColumnFinder {

    private static final int MOST_TEXTS = 60;

    private final ColumnMap map;
    private final Set<String> notFeatures;
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    /** @param notFeatures their columns that have another job: id, label, time */
    public ColumnFinder(ColumnMap map, Set<String> notFeatures) {
        this.map = map;
        this.notFeatures = notFeatures;
    }

    /** @throws io.caravanserai.domain.problem.InvalidAssetException when nothing is left to learn from */
    public List<Column> find(DataTable table) {
        Problems problems = new Problems(table.rows().get(0).file());
        checkNames(table, problems);
        List<Column> columns = new ArrayList<>();
        for (String header : table.columns()) {
            if (!notFeatures.contains(header) && !map.leaveOut().contains(header)) {
                column(table, header, problems).ifPresent(columns::add);
            }
        }
        if (columns.isEmpty()) {
            problems.add(
                    "line 1", table.columns(), "holds no column to learn from", "Maybe --map leaves out too much.");
        }
        problems.throwIfAny();
        return columns;
    }

    /** Their column to the reason why it does not teach. */
    public Map<String, String> leftOut() {
        return leftOut;
    }

    private void checkNames(DataTable table, Problems problems) {
        map.leaveOut().stream()
                .filter(name -> !table.has(name))
                .forEach(name -> problems.add(
                        "--map, leave_out", name, "is not a column", "Maybe one of " + table.columns() + "."));
        map.types().keySet().stream()
                .filter(name -> !table.has(name))
                .forEach(name ->
                        problems.add("--map, types", name, "is not a column", "Maybe one of " + table.columns() + "."));
    }

    private Optional<Column> column(DataTable table, String header, Problems problems) {
        List<String> cells = table.cells(header);
        Map<String, Long> counts = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        if (counts.size() < 2) {
            leftOut.put(header, "always the same");
            return Optional.empty();
        }
        boolean number = "number".equals(map.types().get(header))
                || (!map.types().containsKey(header) && counts.keySet().stream().allMatch(ColumnFinder::isNumber));
        if (number) {
            return Optional.of(new Column(header, Column.snake(header), List.of(), median(table, header, problems)));
        }
        if (counts.size() > MOST_TEXTS) {
            leftOut.put(header, counts.size() + " different texts; it looks like an id or free text");
            return Optional.empty();
        }
        return Optional.of(new Column(header, Column.snake(header), byFrequency(counts), 0));
    }

    private static List<String> byFrequency(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double median(DataTable table, String header, Problems problems) {
        int at = table.at(header);
        List<Double> numbers = new ArrayList<>();
        for (DataRow row : table.rows()) {
            String cell = row.cells().get(at);
            if (isNumber(cell)) {
                numbers.add(Double.valueOf(cell));
            } else if (!cell.isEmpty()) {
                problems.add(
                        "line " + row.line() + ", " + header,
                        cell,
                        "is not a number",
                        "Maybe its type in --map is text.");
            }
        }
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
