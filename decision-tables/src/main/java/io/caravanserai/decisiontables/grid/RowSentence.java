package io.caravanserai.decisiontables.grid;

import io.caravanserai.decisiontables.cell.ConditionReader;
import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.decisiontables.cell.ValueReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.table.GridColumn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A row in words: {@code If churn score is at least 60 and value tier is one of …, then action is ….} */
final class RowSentence {

    private static final Label ALWAYS = new Label("在任何情况下，", "In every case, ");
    private static final Label NOTHING = new Label("不作答", "nothing is answered");
    private static final Label OFF = new Label("（已停用）", "(off) ");

    private final Catalogue catalogue;
    private final List<GridColumn> columns;

    RowSentence(Catalogue catalogue, List<GridColumn> columns) {
        this.catalogue = catalogue;
        this.columns = columns;
    }

    /** @param cells texts by column key */
    Label of(boolean enabled, Map<String, String> cells) {
        List<Label> asked = phrases(cells, GridColumn::asks, this::asks);
        List<Label> answered = phrases(cells, GridColumn::answers, this::answers);
        String zhThen = answered.isEmpty() ? NOTHING.zh() : joined(answered, Label::zh, "，");
        String enThen = answered.isEmpty() ? NOTHING.en() : joined(answered, Label::en, " and ");
        String zh = asked.isEmpty() ? ALWAYS.zh() : "如果%s，则".formatted(joined(asked, Label::zh, "，且"));
        String en = asked.isEmpty() ? ALWAYS.en() : "If %s, then ".formatted(joined(asked, Label::en, " and "));
        return new Label(
                "%s%s%s。".formatted(enabled ? "" : OFF.zh(), zh, zhThen),
                "%s%s%s.".formatted(enabled ? "" : OFF.en(), en, enThen));
    }

    private List<Label> phrases(Map<String, String> cells, Predicate<GridColumn> wanted, Phrase phrase) {
        return columns.stream()
                .filter(wanted)
                .filter(column -> cells.containsKey(column.key()))
                .map(column -> phrase.of(column, cells.get(column.key())))
                .toList();
    }

    private Label asks(GridColumn column, String text) {
        Optional<Entry> entry = catalogue.find(column.name());
        Optional<Operator> operator = Operator.of(column.operator());
        if (entry.isEmpty() || operator.isEmpty()) {
            return unread(column, text);
        }
        try {
            Label words = ConditionWords.of(entry.get(), new ConditionReader(entry.get(), operator.get()).read(text));
            return new Label(
                    entry.get().label().zh() + words.zh(),
                    inside(entry.get().label().en()) + " " + words.en());
        } catch (Misread e) {
            return unread(column, text);
        }
    }

    private Label answers(GridColumn column, String text) {
        Optional<Entry> entry = catalogue.find(column.name());
        Label name = entry.map(Entry::label).orElse(new Label(column.header(), column.header()));
        Label value = entry.map(known -> answer(known, text)).orElse(new Label(text, text));
        return new Label("%s为%s".formatted(name.zh(), value.zh()), "%s is %s".formatted(inside(name.en()), value.en()));
    }

    /** What stands in quotes is said or sent word for word. */
    private static Label answer(Entry entry, String text) {
        if (entry.type() == ValueType.TEXT && entry.values().isEmpty() && text.matches(".*[ ，].*")) {
            return new Label("“" + text + "”", "“" + text + "”");
        }
        try {
            return ValueNames.of(entry, ValueReader.read(entry, text));
        } catch (Misread e) {
            return new Label(text, text);
        }
    }

    private static Label unread(GridColumn column, String text) {
        Label name = Label.parse(column.header());
        return new Label("%s“%s”（？）".formatted(name.zh(), text), "%s “%s” (?)".formatted(inside(name.en()), text));
    }

    /** Small first letter, unless the word is an abbreviation. */
    private static String inside(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return label.isEmpty() || abbreviation
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String joined(List<Label> phrases, Function<Label, String> language, String with) {
        return phrases.stream().map(language).collect(Collectors.joining(with));
    }

    private interface Phrase {
        Label of(GridColumn column, String text);
    }
}
