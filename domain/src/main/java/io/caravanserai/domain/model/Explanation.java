package io.caravanserai.domain.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why a model gave one score: what each fact added to or took from the score of usual customers. Shapley values, interventional:
 * the facts of a coalition are the customer's, all others those of the background.
 *
 * @param probability 0 to 1, as the model gives it now
 * @param base mean of the background, to which the effects are added
 * @param effects of every input, the strongest first; they add up to probability minus base
 * @param gap what is missing to that sum; 0 but for rounding
 * @param threshold from here on somebody acts on the score, null when the passport names none
 * @param higherIsWorse true for a risk, false for a chance
 * @param ways small changes that would bring the score to the other side of the threshold, or to another label, the smallest first
 */
public record Explanation(
        String purpose,
        String model,
        String version,
        Method method,
        double probability,
        double base,
        List<Effect> effects,
        double gap,
        @Nullable Double threshold,
        boolean higherIsWorse,
        List<Way> ways) {

    public Explanation {
        effects = effects.stream()
                .sorted(Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.share()))
                        .thenComparing(Effect::feature))
                .toList();
        ways = List.copyOf(ways);
    }

    /** The same with other values beside the effects; a feature without one has null. */
    public Explanation withValues(Function<String, @Nullable Object> values) {
        return new Explanation(
                purpose,
                model,
                version,
                method,
                probability,
                base,
                effects.stream()
                        .map(effect -> effect.withValue(values.apply(effect.feature())))
                        .toList(),
                gap,
                threshold,
                higherIsWorse,
                ways);
    }

    /** How the values were found. */
    public enum Method {
        /** Exact, from the weights of a linear model, products of two facts included. */
        LINEAR,
        /** Exact, from the trees of the graph, a linear part included (Lundberg et al. 2018, interventional). */
        TREES,
        /** Exact, by asking the model for every coalition. */
        ALL_COALITIONS,
        /** Estimated from random orders of the facts and their reverse. */
        SAMPLED,
        /** Of a text: without each of its words once. The effects need not add up, so the base is the probability itself. */
        WORDS_LEFT_OUT
    }

    /**
     * What one fact did.
     *
     * @param value as the receipt froze it; null when it was absent
     * @param share of the probability: 0.12 is 12 points up
     * @param logOdds the same in natural log-odds, in which linear models and boosted trees add up; null for other models. The
     *     shares are then these, scaled to the difference of the probabilities.
     */
    public record Effect(String feature, @Nullable Object value, double share, @Nullable Double logOdds) {

        Effect withValue(@Nullable Object other) {
            return new Effect(feature, other, share, logOdds);
        }
    }

    /**
     * One way to the other side of the threshold, or to another label. Facts that hang together are not moved along.
     *
     * @param probability the score it would come to, or of the label
     * @param label that would be said, null where a number is
     */
    public record Way(List<Change> changes, double probability, @Nullable String label) {

        /** To the other side of the threshold. */
        public Way(List<Change> changes, double probability) {
            this(changes, probability, null);
        }

        public Way {
            changes = List.copyOf(changes);
        }
    }

    /** @param to the nearest value that is enough; whatever lies beyond it in the same direction is too, for most models */
    public record Change(String feature, double from, double to) {}
}
