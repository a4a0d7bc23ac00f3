package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Shapley values estimated from random orders in which the players come in, each order and its reverse (antithetic), all asked
 * for in one batch (Castro et al. 2009; Mitchell et al. 2022). Every row of the background is used equally often, so that the
 * values add up exactly. The same question has the same answer: the seed is fixed.
 */
final class SampledValues {

    private static final long SEED = 20_260_101;
    private static final int MOST_ROWS = 12_000;

    private final Mixtures mixtures;
    private final int players;

    SampledValues(Mixtures mixtures, int players) {
        this.mixtures = mixtures;
        this.players = players;
    }

    Values of(Oracle oracle, int[] active) throws OrtException {
        List<int[]> orders = orders(active);
        List<Facts> background = mixtures.background();
        List<Facts> rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            rows.addAll(entering(orders.get(i), background.get(i / 2 % background.size())));
        }
        double[] said = oracle.probabilities(rows);
        double[] values = new double[players];
        double base = 0;
        int at = 0;
        for (int[] order : orders) {
            base += said[at] / orders.size();
            for (int player : order) {
                values[player] += (said[at + 1] - said[at]) / orders.size();
                at++;
            }
            at++;
        }
        return new Values(base, values);
    }

    /** Pairs of an order and its reverse, a whole number of times the background. */
    private List<int[]> orders(int[] active) {
        int background = mixtures.background().size();
        int rounds = Math.max(1, MOST_ROWS / (2 * background * (active.length + 1)));
        Random random = new Random(SEED);
        List<int[]> orders = new ArrayList<>();
        for (int pair = 0; pair < rounds * background; pair++) {
            int[] order = shuffled(active, random);
            orders.add(order);
            orders.add(reversed(order));
        }
        return orders;
    }

    private List<Facts> entering(int[] order, Facts other) {
        List<Facts> rows = new ArrayList<>(order.length + 1);
        rows.add(other);
        for (int player : order) {
            rows.add(mixtures.with(rows.get(rows.size() - 1), player));
        }
        return rows;
    }

    private static int[] shuffled(int[] players, Random random) {
        int[] order = players.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }
}
