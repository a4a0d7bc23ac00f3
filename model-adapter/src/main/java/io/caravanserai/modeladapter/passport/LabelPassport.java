package io.caravanserai.modeladapter.passport;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A head of one's own training as its {@code model.yaml} declares it.
 *
 * @param encoder whose vectors it reads
 * @param answers the question: {@code emotion}, {@code sentiment} and {@code topic} stand in for the shipped head
 * @param turns whether it reads a dialogue turn by turn, or a text as one
 * @param oneOf whether one of the classes is said, or each that reaches its threshold
 * @param thresholds of the classes, in their order
 * @param timeBudget for one golden text when it is let in, the sentence's vector apart; null when it asks for none
 * @param gramBits the grams of a text are numbers below 2 to this power
 */
public record LabelPassport(
        About about,
        String file,
        String golden,
        EncoderPin encoder,
        String script,
        String answers,
        boolean turns,
        boolean oneOf,
        List<String> classes,
        List<Double> thresholds,
        int gramBits,
        @Nullable Duration timeBudget,
        @Nullable SaidReference reference)
        implements Labelling {

    public LabelPassport {
        classes = List.copyOf(classes);
        thresholds = List.copyOf(thresholds);
    }
}
