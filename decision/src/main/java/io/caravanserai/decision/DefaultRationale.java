package io.caravanserai.decision;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes Chinese for Chinese readers and English for everybody else; says nothing that identifies the customer. */
public final class DefaultRationale implements Rationale {

    private static final int MOST_SENTENCES = 5;

    private final ActionCatalogue actions;

    public DefaultRationale(ActionCatalogue actions) {
        this.actions = actions;
    }

    /** A fallback is always said: of the other sentences the least telling make room for it. */
    @Override
    public List<String> why(Receipt receipt, Locale locale) {
        Sentences sentences = new Sentences(locale);
        WhyText text = new WhyText(receipt, new FateText(actions, sentences), sentences);
        List<String> fallbacks = text.fallbacks().limit(MOST_SENTENCES - 2).toList();
        List<String> why = new ArrayList<>();
        why.add(text.choice());
        text.standing().ifPresent(why::add);
        text.mood().ifPresent(why::add);
        text.facts().ifPresent(why::add);
        text.rank().ifPresent(why::add);
        List<String> told = new ArrayList<>(why.subList(0, Math.min(why.size(), MOST_SENTENCES - fallbacks.size())));
        told.addAll(fallbacks);
        return told;
    }

    @Override
    public String fate(Fate fate, Locale locale) {
        return new FateText(actions, new Sentences(locale)).of(fate);
    }
}
