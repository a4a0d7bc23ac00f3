package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Change;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Way;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a fact did to a score: {@code 2 complaints in 30 days: 21 points up}.
 *
 * @param estimate the fact the score fills, in whose unit it is said; null for a probability, said in points
 */
record EffectText(Catalogue catalogue, Sentences sentences, @Nullable Entry estimate) {

    private static final int HUNDRED = 100;

    String of(Effect effect) {
        if (estimate != null) {
            return inItsUnit(effect, estimate.unit());
        }
        double points = Math.round(effect.share() * HUNDRED * 10) / 10.0;
        String key = points > 0 ? "effect.up" : points < 0 ? "effect.down" : "effect.none";
        return sentences.say(key, fact(effect), sentences.number(Math.abs(points)), Math.abs(points));
    }

    private String inItsUnit(Effect effect, String unit) {
        double share = Math.round(effect.share() * HUNDRED) / (double) HUNDRED;
        String key = share > 0 ? "effect.more" : share < 0 ? "effect.less" : "effect.none";
        return sentences.say(key, fact(effect), sentences.number(Math.abs(share)), unit);
    }

    String of(Way way, Explanation explanation) {
        String changes = sentences.list(way.changes().stream().map(this::change).toList());
        if (way.label() != null) {
            return sentences.say("way.label", changes, name(explanation.purpose(), way.label()), percent(way));
        }
        String key = (explanation.higherIsWorse() ? "way.below" : "way.above") + (estimate == null ? "" : "_unit");
        return sentences.say(key, changes, points(way.probability()), points(explanation.threshold()));
    }

    private String name(String fact, String label) {
        return catalogue
                .find(fact)
                .map(entry -> new ValueText(sentences).of(entry, label))
                .orElse(label);
    }

    private String percent(Way way) {
        return sentences.number(Math.round(way.probability() * HUNDRED));
    }

    private String fact(Effect effect) {
        Optional<Entry> known = catalogue.find(effect.feature());
        if (known.isEmpty()) {
            return effect.feature();
        }
        Entry entry = known.get();
        String name = sentences.label(entry.label());
        if (isAboutThePerson(entry)) {
            return name;
        }
        Object value = effect.value();
        if (value == null) {
            return sentences.say("condition", name, sentences.say("effect.unknown"));
        }
        Optional<String> told =
                value instanceof Double number ? new ToldText(sentences).of(entry, number) : Optional.empty();
        return told.orElseGet(() -> sentences.say("condition", name, new ValueText(sentences).of(entry, value)));
    }

    private String change(Change change) {
        return catalogue
                .find(change.feature())
                .map(entry -> sentences.say(
                        change.to() < change.from() ? "way.at_most" : "way.at_least",
                        sentences.inside(entry.label()),
                        new ToldText(sentences).bound(entry, change.to())))
                .orElse(change.feature());
    }

    private String points(double probability) {
        return estimate == null
                ? sentences.number(Math.round(probability * HUNDRED))
                : (sentences.number(probability) + " " + estimate.unit()).strip();
    }

    private static boolean isAboutThePerson(Entry entry) {
        return entry.personal() || entry.origin() == Origin.ATTRIBUTE;
    }
}
