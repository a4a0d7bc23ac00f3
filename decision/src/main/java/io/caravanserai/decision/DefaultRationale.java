package io.caravanserai.decision;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.FiredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes Chinese for Chinese readers and English for everybody else; says nothing that identifies the customer. */
public final class DefaultRationale implements Rationale {

    private static final int MOST_SENTENCES = 5;

    private final Playbook playbook;

    public DefaultRationale(Playbook playbook) {
        this.playbook = playbook;
    }

    /** A fallback is always said: of the other sentences the least telling make room for it. */
    @Override
    public List<String> why(Receipt receipt, Locale locale) {
        Sentences sentences = new Sentences(locale);
        WhyText text = new WhyText(receipt, new Words(playbook, sentences), sentences);
        List<String> fallbacks = text.fallbacks().limit(MOST_SENTENCES - 2).toList();
        List<String> why = new ArrayList<>();
        why.add(text.choice());
        text.trend().ifPresent(why::add);
        text.standing().ifPresent(why::add);
        text.mood().ifPresent(why::add);
        text.facts().ifPresent(why::add);
        text.rank().ifPresent(why::add);
        List<String> told = new ArrayList<>(why.subList(0, Math.min(why.size(), MOST_SENTENCES - fallbacks.size())));
        told.addAll(fallbacks);
        return told;
    }

    @Override
    public List<String> conditions(FiredRow row, Receipt receipt, Locale locale) {
        return new RowText(receipt.facts(), new Sentences(locale)).conditions(row);
    }

    @Override
    public String agentWords(Receipt receipt, Locale locale) {
        String words = receipt.choice().words().in(locale);
        Sentences sentences = new Sentences(locale);
        return receipt.facts()
                .text("emotion")
                .filter(emotion -> !words.isBlank())
                .flatMap(emotion -> sentences.word("agent", emotion))
                .map(opening -> sentences.say("agentwords", opening, words))
                .orElse(words);
    }

    @Override
    public String fate(Fate fate, Locale locale) {
        Sentences sentences = new Sentences(locale);
        return new FateText(new Words(playbook, sentences), sentences).of(fate);
    }
}
