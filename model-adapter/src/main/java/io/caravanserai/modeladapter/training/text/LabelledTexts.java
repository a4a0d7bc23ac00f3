package io.caravanserai.modeladapter.training.text;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.fit.Kin;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables with a text and a label a row; a label may be several, and several of theirs may be one of ours. */
final class LabelledTexts {

    private static final int FEWEST = 20;
    private static final int MOST_CLASSES = 50;
    private static final int MOST_PROBLEMS = 20;

    private final ColumnMap map;
    private final TextMap settings;

    LabelledTexts(ColumnMap map) {
        this.map = map;
        settings = new TextMap(map);
    }

    /** @throws InvalidAssetException when it cannot teach, with every reason */
    TextLesson read(Path data, Report report) {
        DataTable table = new TableReader(map).read(data);
        int text = column(table, "text");
        int label = column(table, "label");
        List<DataRow> rows = table.rows().stream()
                .filter(row -> !row.cells().get(text).isEmpty())
                .toList();
        List<Set<String>> labels = labels(rows, label);
        List<String> classes = classes(rows, labels);
        List<TextRow> lesson = grouped(table, rows, text, labels, classes);
        List<TextRow> kept = withoutEchoes(lesson);
        report.data("rows", table.rows().size())
                .data("blank_texts", table.rows().size() - rows.size())
                .data("left_out_because_examined_too", lesson.size() - kept.size())
                .data("classes", counts(labels));
        return new TextLesson(
                settings.answers(),
                settings.script(rows.stream().map(row -> row.cells().get(text))),
                settings.separator().isEmpty() ? Link.ONE_OF : Link.EACH,
                false,
                classes,
                kept,
                map.names("customer_id") ? "customer and equal text" : "equal text");
    }

    private int column(DataTable table, String ours) {
        if (!table.has(map.theirs(ours))) {
            throw new InvalidAssetException(table.missing(map.theirs(ours), ours));
        }
        return table.at(map.theirs(ours));
    }

    private List<Set<String>> labels(List<DataRow> rows, int column) {
        Map<String, String> names = settings.classes();
        Problems problems = new Problems(rows.isEmpty() ? "data" : rows.get(0).file());
        List<Set<String>> labels = new ArrayList<>();
        for (DataRow row : rows) {
            String cell = row.cells().get(column);
            List<String> theirs = settings.separator().isEmpty()
                    ? List.of(cell)
                    : Arrays.asList(cell.split(Pattern.quote(settings.separator())));
            theirs.stream()
                    .filter(one -> one.isBlank() || !names.isEmpty() && !names.containsKey(one.strip()))
                    .filter(one -> problems.list().size() < MOST_PROBLEMS)
                    .forEach(one -> problems.add(
                            "line %d, %s".formatted(row.line(), map.theirs("label")),
                            one,
                            one.isBlank() ? "is blank" : "is no label of --map: settings: classes",
                            "Maybe one of " + new TreeSet<>(names.keySet()) + "."));
            labels.add(theirs.stream()
                    .map(one -> names.getOrDefault(one.strip(), one.strip()))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        problems.throwIfAny();
        return labels;
    }

    private List<String> classes(List<DataRow> rows, List<Set<String>> labels) {
        Map<String, Integer> counts = counts(labels);
        Problems problems = new Problems(rows.isEmpty() ? "data" : rows.get(0).file());
        String place = map.theirs("label");
        if (counts.size() < 2 || counts.size() > MOST_CLASSES) {
            problems.add(
                    place,
                    counts.size() + " different labels",
                    "is not between 2 and " + MOST_CLASSES,
                    "Maybe another column is the label, or --map: settings: label_separator is missing.");
        } else {
            counts.forEach((name, count) -> {
                if (count < FEWEST) {
                    problems.add(
                            place,
                            "%s (%d rows)".formatted(name, count),
                            "is too little to learn from and be examined on",
                            "Maybe bring %d of each, or put it together with another by --map: settings: classes."
                                    .formatted(FEWEST));
                }
            });
        }
        problems.throwIfAny();
        return List.copyOf(counts.keySet());
    }

    private static Map<String, Integer> counts(List<Set<String>> labels) {
        Map<String, Integer> counts = new TreeMap<>();
        labels.forEach(set -> set.forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts;
    }

    private List<TextRow> grouped(
            DataTable table, List<DataRow> rows, int text, List<Set<String>> labels, List<String> classes) {
        Kin kin = new Kin();
        boolean customers = map.names("customer_id");
        int customer = customers ? column(table, "customer_id") : -1;
        if (customers) {
            rows.forEach(row -> kin.join(
                    "text " + SameText.of(row.cells().get(text)),
                    "customer " + row.cells().get(customer)));
        }
        List<TextRow> lesson = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DataRow row = rows.get(i);
            Set<String> label = labels.get(i);
            lesson.add(new TextRow(
                    row.cells().get(text),
                    classes.stream()
                            .mapToDouble(one -> label.contains(one) ? 1 : 0)
                            .toArray(),
                    kin.of("text " + SameText.of(row.cells().get(text))),
                    settings.examines(row.file())));
        }
        return lesson;
    }

    /** Where the data comes with an examination of its own, a text that is examined must not teach. */
    private static List<TextRow> withoutEchoes(List<TextRow> rows) {
        Set<Object> examined =
                rows.stream().filter(TextRow::examines).map(TextRow::group).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.examines() || !examined.contains(row.group()))
                .toList();
    }
}
