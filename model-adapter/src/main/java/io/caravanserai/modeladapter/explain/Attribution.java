package io.caravanserai.modeladapter.explain;

import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.modeladapter.graph.Link;
import org.jspecify.annotations.Nullable;

/**
 * A score, taken apart.
 *
 * @param probability as the model gave it
 * @param values in what the link makes probabilities of
 */
record Attribution(Method method, double probability, Values values, Link link) {

    /** So close to each other a slope says more than a quotient. */
    private static final double CLOSE = 1e-9;

    double base() {
        return link.probability(values.base());
    }

    /** What the sum of the parts comes to, less what the model said. */
    double gap() {
        return link.probability(values.total()) - probability;
    }

    /** Log-odds are scaled to the difference of the probabilities, so that shares add up too; signs and order stay. */
    double share(int player) {
        return values.byPlayer()[player] * scale();
    }

    @Nullable
    Double logOdds(int player) {
        return link == Link.LOGISTIC ? values.byPlayer()[player] : null;
    }

    void addSizesTo(double[] sizes) {
        for (int player = 0; player < sizes.length; player++) {
            sizes[player] += Math.abs(share(player));
        }
    }

    private double scale() {
        if (link == Link.IDENTITY) {
            return 1;
        }
        double distance = values.total() - values.base();
        return Math.abs(distance) < CLOSE
                ? base() * (1 - base())
                : (link.probability(values.total()) - base()) / distance;
    }
}
