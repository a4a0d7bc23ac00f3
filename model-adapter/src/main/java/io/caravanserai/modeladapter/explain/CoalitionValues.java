package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import java.util.ArrayList;
import java.util.List;

/** Shapley values by their definition: the model is asked, in one batch, for every coalition of the few players that matter. */
final class CoalitionValues {

    /** 2^8 coalitions of 20 rows are 5120 rows. */
    static final int MOST_PLAYERS = 8;

    private final Mixtures mixtures;
    private final int players;

    CoalitionValues(Mixtures mixtures, int players) {
        this.mixtures = mixtures;
        this.players = players;
    }

    Values of(Oracle oracle, int[] active) throws OrtException {
        double[] worth = worth(oracle, active);
        double[] values = new double[players];
        for (int coalition = 0; coalition < worth.length; coalition++) {
            for (int i = 0; i < active.length; i++) {
                if ((coalition >> i & 1) == 0) {
                    int before = Integer.bitCount(coalition);
                    double gain = worth[coalition | 1 << i] - worth[coalition];
                    values[active[i]] += gain * Weights.of(before, active.length - before - 1);
                }
            }
        }
        return new Values(worth[0], values);
    }

    /** What each coalition comes to, on average over the background. */
    private double[] worth(Oracle oracle, int[] active) throws OrtException {
        int coalitions = 1 << active.length;
        List<Facts> rows = new ArrayList<>();
        for (int coalition = 0; coalition < coalitions; coalition++) {
            for (Facts other : mixtures.background()) {
                rows.add(mixtures.with(other, active, coalition));
            }
        }
        double[] said = oracle.probabilities(rows);
        double[] worth = new double[coalitions];
        int each = mixtures.background().size();
        for (int i = 0; i < said.length; i++) {
            worth[i / each] += said[i] / each;
        }
        return worth;
    }
}
