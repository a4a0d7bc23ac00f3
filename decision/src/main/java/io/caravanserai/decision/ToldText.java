package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Blank;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import java.util.Optional;

/** Fills a value into the words its catalogue entry is told with: {@code 2 complaints in 30 days}. */
record ToldText(Sentences sentences) {

    private static final String PLURAL = "(s)";

    /** Empty when the entry is told by label and value; words that say how often have no way to say never. */
    Optional<String> of(Entry entry, double number) {
        Label told = entry.told();
        if (told == null) {
            return Optional.empty();
        }
        String text = sentences.label(told);
        return Optional.of(
                number == 0 && text.contains(Blank.TIMES.written())
                        ? sentences.say("condition", sentences.inside(entry.label()), sentences.number(number))
                        : filled(text, entry, number));
    }

    /** The bound of a condition in the measure the entry is told in: a ratio of 0.6 is 60 % of before. */
    String bound(Entry entry, double bound) {
        ValueText values = new ValueText(sentences);
        Label told = entry.told();
        String text = told == null ? "" : told.en();
        if (text.contains(Blank.CHANGE.written())) {
            return sentences.say("bound.change", values.percent(bound));
        }
        return text.contains(Blank.PERCENT.written()) ? values.percent(bound) : values.plain(entry, bound);
    }

    private String filled(String text, Entry entry, double number) {
        String filled = text.replace(PLURAL, number == 1 ? "" : "s");
        for (Blank blank : Blank.values()) {
            if (filled.contains(blank.written())) {
                filled = filled.replace(blank.written(), fill(blank, entry, number));
            }
        }
        return filled;
    }

    private String fill(Blank blank, Entry entry, double number) {
        ValueText values = new ValueText(sentences);
        return switch (blank) {
            case N -> values.plain(entry, number);
            case COUNT -> sentences.say("blank.count", number, values.plain(entry, number));
            case TIMES -> sentences.say("blank.times", number, sentences.number(number));
            case PERCENT -> wholePercent(number);
            case CHANGE ->
                number == 0
                        ? sentences.say("moved.nothing")
                        : moved(Math.round(number * 100) - 100, wholePercent(Math.abs(number - 1)));
            case SHIFT -> moved(Math.round(number * 100), sentences.number(Math.abs(number)));
            case AGO -> sentences.say("blank.ago", number, sentences.number(number));
        };
    }

    private String wholePercent(double share) {
        return sentences.say("percent", sentences.number(Math.round(share * 100)));
    }

    /** @param hundredths how far it moved: what rounds to nothing stayed the same */
    private String moved(long hundredths, String by) {
        String key = hundredths == 0 ? "moved.not" : hundredths < 0 ? "moved.down" : "moved.up";
        return sentences.say(key, by);
    }
}
