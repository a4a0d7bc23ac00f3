package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;

/** Writes a catalogue value the way people read it: {@code 12 days}, {@code CNY 4,200}, {@code 35 %}, {@code yes}, {@code at risk}. */
record ValueText(Sentences sentences) {

    private static final int HUNDRED = 100;

    String of(Entry entry, Object value) {
        if (value instanceof Double number) {
            return number(entry, number);
        }
        if (value instanceof LocalDate day) {
            return sentences.day(day);
        }
        if (value instanceof Boolean yes) {
            return sentences.wordOrCode("word", yes ? "yes" : "no");
        }
        return sentences.name(entry, String.valueOf(value));
    }

    /** The number without its unit, but money with its currency and shares in percent. */
    String plain(Entry entry, double number) {
        return switch (entry.type()) {
            case PERCENT -> percent(number);
            case MONEY -> money(entry.unit(), number);
            default -> sentences.number(number);
        };
    }

    String percent(double share) {
        return sentences.say("percent", sentences.number(share * HUNDRED));
    }

    private String number(Entry entry, double number) {
        return entry.type() == ValueType.NUMBER
                ? sentences
                        .word("unit", entry.unit())
                        .map(unit -> sentences.say("unit." + entry.unit(), number, sentences.number(number)))
                        .orElse(sentences.number(number))
                : plain(entry, number);
    }

    private String money(String currency, double amount) {
        String key = sentences.word("money", currency).isPresent() ? "money." + currency : "money.any";
        return sentences.say(key, sentences.number(amount), currency).strip();
    }
}
