package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.modeladapter.passport.Labelling;
import io.caravanserai.modeladapter.privacy.Redaction;
import io.caravanserai.modeladapter.text.TextPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model says of a text, and how much less sure it is without each of its words. The shares need not add up: words that say
 * the same stand in for each other.
 */
final class WordsLeftOut {

    /** Each costs one reading of the text. */
    private static final int MOST_PIECES = 32;

    /** No name of the catalogue looks like that. */
    private static final String QUOTED = "\u201c%s\u201d";

    /** Asks the model for the probabilities of its classes; empty when it finds nothing in a text. */
    interface Asked {
        Optional<double[]> of(String text) throws OrtException;
    }

    private final Labelling passport;
    private final Redaction redaction;
    private final Asked asked;

    WordsLeftOut(Labelling passport, Redaction redaction, Asked asked) {
        this.passport = passport;
        this.redaction = redaction;
        this.asked = asked;
    }

    Optional<Explanation> explain(String text) throws OrtException {
        TextPieces pieces = TextPieces.of(redaction.hide(text), MOST_PIECES);
        Optional<double[]> said = asked.of(redaction.restore(pieces.all()));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        int spoken = spoken(said.get());
        return Optional.of(explanation(said.get()[spoken], effects(pieces, said.get()[spoken], spoken)));
    }

    /** The first class that is said; where none is, the one that comes nearest. */
    private int spoken(double[] probabilities) {
        List<String> said = passport.label(probabilities).said();
        if (!said.isEmpty()) {
            return passport.classes().indexOf(said.get(0));
        }
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    private List<Effect> effects(TextPieces pieces, double probability, int spoken) throws OrtException {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < pieces.count() && pieces.count() > 1; i++) {
            Optional<double[]> without = asked.of(redaction.restore(pieces.without(i)));
            if (without.isPresent()) {
                effects.add(
                        new Effect(QUOTED.formatted(pieces.piece(i)), null, probability - without.get()[spoken], null));
            }
        }
        return effects;
    }

    private Explanation explanation(double probability, List<Effect> effects) {
        double together = effects.stream().mapToDouble(Effect::share).sum();
        return new Explanation(
                passport.answers(),
                passport.about().name(),
                passport.about().version(),
                Explanation.Method.WORDS_LEFT_OUT,
                probability,
                probability,
                effects,
                -together,
                null,
                false,
                List.of());
    }
}
