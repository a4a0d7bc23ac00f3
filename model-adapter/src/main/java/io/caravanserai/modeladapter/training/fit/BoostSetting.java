package io.caravanserai.modeladapter.training.fit;

import java.util.List;

/**
 * How trees are grown.
 *
 * @param rounds after how many trees a scorer is taken, rising
 * @param bags how many boostings, each with its own draws, are averaged
 */
public record BoostSetting(int leaves, int leafRows, double rate, List<Integer> rounds, int bags) {

    public BoostSetting {
        rounds = List.copyOf(rounds);
    }

    int mostRounds() {
        return rounds.get(rounds.size() - 1);
    }

    /** LightGBM's words for it. One order of adding numbers, so that the same seed gives the same trees. */
    String words(long seed) {
        return "objective=binary verbosity=-1 deterministic=true force_row_wise=true num_threads=1 max_bin=255"
                + " feature_fraction=0.7 bagging_fraction=0.8 bagging_freq=1 lambda_l2=1"
                + " num_leaves=%d min_data_in_leaf=%d learning_rate=%s seed=%d".formatted(leaves, leafRows, rate, seed);
    }
}
