package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.model.TextLabel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model of one's own says of a text, once its classes have probabilities. */
public interface Labelling {

    About about();

    /** The question: {@code emotion}, {@code sentiment} and {@code topic} stand in for the shipped answer. */
    String answers();

    /** Whether one of the classes is said, or each that reaches its threshold. */
    boolean oneOf();

    /** In the order of the output. */
    List<String> classes();

    /** Of the classes, in their order. */
    List<Double> thresholds();

    /** Null when the passport has none. */
    @Nullable
    SaidReference reference();

    /** What is said when the classes have these probabilities. */
    default TextLabel label(double[] probabilities) {
        int best = 0;
        List<String> said = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) {
            double threshold = thresholds().get(k);
            best = probabilities[k] / threshold
                            > probabilities[best] / thresholds().get(best)
                    ? k
                    : best;
            if (!oneOf() && probabilities[k] >= threshold) {
                said.add(classes().get(k));
            }
        }
        double score = Math.round(probabilities[best] * 10_000) / 10_000.0;
        return new TextLabel(answers(), oneOf() ? List.of(classes().get(best)) : said, score, about().id());
    }
}
