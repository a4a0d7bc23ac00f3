package io.caravanserai.decisiontables.dmn;

import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.TableHit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a table as DMN 1.3. Collect becomes {@code RULE ORDER}, which keeps the sheet's order; priority becomes
 * {@code FIRST} over rows sorted by rank, since DMN ranks answers, not rows. Days in force are told, not enforced.
 */
public final class DmnExport {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String NAMESPACE = "https://caravanserai.io/tables/";
    private static final String ANSWER = "tAnswer";

    private final Table table;
    private final Label title;
    private final Xml xml = new Xml();
    private final List<Column.Asks> asks;
    private final List<Column.Answers> answers;
    private int ids;

    private DmnExport(Table table) {
        this.table = table;
        this.title = table.title();
        this.asks = ofType(Column.Asks.class);
        this.answers = ofType(Column.Answers.class);
    }

    /** UTF-8. */
    public static byte[] of(Table table) {
        DmnExport export = new DmnExport(table);
        export.definitions();
        return export.xml.bytes();
    }

    /** What the decision is called: a name FEEL can say. */
    public static String decisionName(Table table) {
        return table.name().replace('-', '_');
    }

    private <T extends Column> List<T> ofType(Class<T> type) {
        return table.columns().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void definitions() {
        Map<String, String> attributes = attributes("id", "definitions", "name", table.name());
        attributes.put("namespace", NAMESPACE + table.name());
        attributes.put("exporter", "Caravanserai");
        attributes.put("xmlns", MODEL);
        xml.element("definitions", attributes, () -> {
            xml.text("description", title.both() + " " + inForce());
            answerType();
            inputs().values().forEach(this::inputData);
            decision();
        });
    }

    private String inForce() {
        return "(version %s, from %s until %s)"
                .formatted(
                        table.version(),
                        table.from() == null ? "ever" : table.from(),
                        table.until() == null ? "ever" : table.until());
    }

    private boolean isSingle() {
        return answers.size() == 1;
    }

    private boolean isCollection() {
        return table.hitPolicy() == HitPolicy.COLLECT;
    }

    private void answerType() {
        Map<String, String> attributes = attributes("id", ANSWER, "name", ANSWER);
        attributes.put("isCollection", String.valueOf(isCollection()));
        xml.element("itemDefinition", attributes, () -> {
            if (isSingle()) {
                xml.text("typeRef", Feel.type(answers.get(0).entry().type()));
            } else {
                answers.forEach(answer -> xml.element(
                        "itemComponent",
                        attributes("id", id("component"), "name", answer.entry().name()),
                        () -> xml.text("typeRef", Feel.type(answer.entry().type()))));
            }
        });
    }

    private Map<String, Entry> inputs() {
        Map<String, Entry> inputs = new LinkedHashMap<>();
        asks.forEach(column -> inputs.putIfAbsent(column.entry().name(), column.entry()));
        return inputs;
    }

    private void inputData(Entry entry) {
        xml.element(
                "inputData",
                attributes(
                        "id",
                        "input_" + entry.name(),
                        "name",
                        entry.name(),
                        "label",
                        entry.label().both()),
                () -> variable(entry.name(), Feel.type(entry.type())));
    }

    private void variable(String name, String type) {
        xml.empty("variable", attributes("id", id("variable"), "name", name, "typeRef", type));
    }

    private void decision() {
        String name = decisionName(table);
        xml.element("decision", attributes("id", "decision", "name", name, "label", title.both()), () -> {
            variable(name, ANSWER);
            inputs().keySet()
                    .forEach(input -> xml.element(
                            "informationRequirement",
                            attributes("id", id("requires")),
                            () -> xml.empty("requiredInput", attributes("href", "#input_" + input))));
            String policy = isCollection() ? "RULE ORDER" : "FIRST";
            xml.element("decisionTable", attributes("id", "table", "hitPolicy", policy), this::rows);
        });
    }

    private void rows() {
        asks.forEach(this::input);
        answers.forEach(this::output);
        xml.empty("annotation", attributes("name", "Row id"));
        sorted().forEach(this::rule);
    }

    private void input(Column.Asks column) {
        xml.element(
                "input",
                attributes("id", id("column"), "label", column.header()),
                () -> xml.element(
                        "inputExpression",
                        attributes(
                                "id",
                                id("expression"),
                                "typeRef",
                                Feel.type(column.entry().type())),
                        () -> xml.text("text", column.entry().name())));
    }

    private void output(Column.Answers column) {
        Map<String, String> attributes = attributes("id", id("column"), "label", column.header());
        if (!isSingle()) {
            attributes.put("name", column.entry().name());
            attributes.put("typeRef", Feel.type(column.entry().type()));
        }
        TableHit otherwise = table.otherwise();
        if (otherwise == null) {
            xml.empty("output", attributes);
        } else {
            xml.element("output", attributes, () -> expression("defaultOutputEntry", answer(column, otherwise)));
        }
    }

    private List<Table.Row> sorted() {
        return table.hitPolicy() == HitPolicy.PRIORITY
                ? table.rows().stream()
                        .sorted(Comparator.comparingDouble(Table.Row::priority).reversed())
                        .toList()
                : table.rows();
    }

    private void rule(Table.Row row) {
        xml.element("rule", attributes("id", id("rule")), () -> {
            asks.forEach(column -> expression("inputEntry", test(column, row)));
            answers.forEach(column -> expression("outputEntry", answer(column, row.hit())));
            xml.element(
                    "annotationEntry",
                    Map.of(),
                    () -> xml.text("text", row.hit().row().row()));
        });
    }

    /** Two columns may ask the same fact, so the test is found by its header, which stands before its text. */
    private static String test(Column.Asks column, Table.Row row) {
        for (int index = 0; index < row.tests().size(); index++) {
            if (row.hit().row().cells().get(index).startsWith(column.header() + ": ")) {
                return Feel.test(column.entry(), row.tests().get(index).condition());
            }
        }
        return Feel.ANY;
    }

    private static String answer(Column.Answers column, TableHit hit) {
        return Feel.value(hit.outputs().get(column.entry().name()));
    }

    private void expression(String element, String text) {
        xml.element(element, attributes("id", id("cell")), () -> xml.text("text", text));
    }

    private String id(String what) {
        return what + "_" + ++ids;
    }

    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            attributes.put(pairs[index], pairs[index + 1]);
        }
        return attributes;
    }
}
