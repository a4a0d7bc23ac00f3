package io.caravanserai.decisiontables.grid;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.ConditionTexts;
import io.caravanserai.decisiontables.cell.ValueTexts;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition in words that follow the name of what it asks. */
final class ConditionWords {

    private final Entry entry;

    private ConditionWords(Entry entry) {
        this.entry = entry;
    }

    static Label of(Entry entry, Condition condition) {
        return new ConditionWords(entry).of(condition);
    }

    private Label of(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return negated(not.denied());
        }
        if (condition instanceof Condition.Is is) {
            return new Label(
                    "为" + name(is.value()).zh(), "is " + name(is.value()).en());
        }
        if (condition instanceof Condition.OneOf list) {
            Label names = joined(list.values());
            return new Label("是%s之一".formatted(names.zh()), "is one of " + names.en());
        }
        return span((Condition.Span) condition);
    }

    private Label negated(Condition denied) {
        if (denied instanceof Condition.Is is) {
            return new Label(
                    "不为" + name(is.value()).zh(), "is not " + name(is.value()).en());
        }
        if (denied instanceof Condition.OneOf list) {
            Label names = joined(list.values());
            return new Label("不是%s之一".formatted(names.zh()), "is none of " + names.en());
        }
        if (denied instanceof Condition.Span span && span.lacksAnEnd()) {
            String interval = ConditionTexts.of(span, entry.type());
            return new Label("不在%s之内".formatted(interval), "is not within " + interval);
        }
        Label words = of(denied);
        return new Label("并非" + words.zh(), words.en().replaceFirst("^is ", "is not "));
    }

    private Label span(Condition.Span span) {
        if (span.low() == span.high()) {
            return new Label("为" + position(span.low()), "is " + position(span.low()));
        }
        if (span.high() == Double.POSITIVE_INFINITY) {
            return bound(span.low(), span.withLow() ? Bound.AT_LEAST : Bound.MORE);
        }
        if (span.low() == Double.NEGATIVE_INFINITY) {
            return bound(span.high(), span.withHigh() ? Bound.AT_MOST : Bound.LESS);
        }
        String low = position(span.low());
        String high = position(span.high());
        return span.lacksAnEnd()
                ? both(
                        bound(span.low(), span.withLow() ? Bound.AT_LEAST : Bound.MORE),
                        bound(span.high(), span.withHigh() ? Bound.AT_MOST : Bound.LESS))
                : new Label("在%s到%s之间".formatted(low, high), "is from %s to %s".formatted(low, high));
    }

    private static Label both(Label low, Label high) {
        return new Label(
                low.zh() + "且" + high.zh(), low.en() + " and " + high.en().replaceFirst("^is ", ""));
    }

    private Label bound(double position, Bound bound) {
        Label words = entry.type() == ValueType.DATE ? bound.ofDays : bound.ofAmounts;
        return new Label(words.zh() + position(position), "is " + words.en() + " " + position(position));
    }

    private String position(double position) {
        return entry.type() == ValueType.DATE
                ? LocalDate.ofEpochDay((long) position).toString()
                : name(position).en();
    }

    private Label name(Object value) {
        return ValueNames.of(entry, value);
    }

    /** In the order of the catalogue's codes, so that both languages name them alike. */
    private Label joined(Set<Object> values) {
        List<Label> names = values.stream()
                .sorted(Comparator.comparing(ValueTexts::of))
                .map(this::name)
                .toList();
        return new Label(
                names.stream().map(Label::zh).collect(Collectors.joining("、")),
                names.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private enum Bound {
        AT_LEAST(new Label("至少为", "at least"), new Label("不早于", "on or after")),
        MORE(new Label("大于", "more than"), new Label("晚于", "after")),
        AT_MOST(new Label("至多为", "at most"), new Label("不晚于", "on or before")),
        LESS(new Label("小于", "less than"), new Label("早于", "before"));

        private final Label ofAmounts;
        private final Label ofDays;

        Bound(Label ofAmounts, Label ofDays) {
            this.ofAmounts = ofAmounts;
            this.ofDays = ofDays;
        }
    }
}
