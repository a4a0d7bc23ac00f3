package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says how a customer met one condition: {@code churn score 74 is at least 60}, {@code 2 complaints in 30 days (at least 1)}. */
record ConditionText(Facts facts, Sentences sentences) {

    String of(Entry entry, Ask ask) {
        Object fact = facts.asMap().get(entry.name());
        String name = sentences.inside(entry.label());
        if (fact == null) {
            return sentences.say("holds.unknown", name, asked(entry, ask, "ask"));
        }
        if (fact instanceof Boolean) {
            return sentences.say("condition", name, values().of(entry, fact));
        }
        return fact instanceof String text ? text(entry, ask, name, text) : measure(entry, ask, name, fact);
    }

    private String text(Entry entry, Ask ask, String name, String fact) {
        String key = ask.not() ? "holds.not" : ask.kind() == Ask.Kind.ONE_OF ? "holds.one_of" : "holds.exactly";
        return sentences.say(key, name, values().of(entry, fact), list(entry, ask.values(), ask.not()));
    }

    private String measure(Entry entry, Ask ask, String name, Object fact) {
        Optional<String> told =
                fact instanceof Double number ? new ToldText(sentences).of(entry, number) : Optional.empty();
        if (told.isPresent()) {
            return ask.kind() == Ask.Kind.EXACTLY && !ask.not()
                    ? told.get()
                    : sentences.say("holds.told", told.get(), asked(entry, ask, "ask"));
        }
        return ask.kind() == Ask.Kind.EXACTLY && !ask.not()
                ? sentences.say("holds.exactly", name, values().of(entry, fact))
                : sentences.say("holds.measure", name, values().of(entry, fact), asked(entry, ask, "is"));
    }

    /** @param manner {@code is} after a value, {@code ask} on its own */
    private String asked(Entry entry, Ask ask, String manner) {
        String positive = isMeasure(entry) ? bounds(entry, ask, manner) : list(entry, ask.values(), ask.not());
        return ask.not() ? sentences.say(manner + ".not", positive) : positive;
    }

    private String bounds(Entry entry, Ask ask, String manner) {
        List<String> bounds =
                ask.values().stream().map(text -> bound(entry, text)).toList();
        String key = (entry.type() == ValueType.DATE ? "day" : manner) + "."
                + ask.kind().code();
        return ask.kind().isRange()
                ? sentences.say(key, bounds.get(0), bounds.get(1))
                : sentences.say(key, sentences.either(bounds));
    }

    private String bound(Entry entry, String text) {
        try {
            return switch (entry.type()) {
                case DATE -> sentences.day(LocalDate.parse(text));
                case PERCENT -> values().percent(Double.parseDouble(text.replace("%", "")) / 100);
                default -> new ToldText(sentences).bound(entry, Double.parseDouble(text));
            };
        } catch (NumberFormatException | java.time.DateTimeException asItIsWritten) {
            return text;
        }
    }

    private String list(Entry entry, List<String> codes, boolean not) {
        List<String> names =
                codes.stream().map(code -> sentences.name(entry, code)).toList();
        return not ? sentences.either(names) : sentences.list(names);
    }

    private static boolean isMeasure(Entry entry) {
        return entry.type().isNumeric() || entry.type() == ValueType.DATE;
    }

    private ValueText values() {
        return new ValueText(sentences);
    }
}
