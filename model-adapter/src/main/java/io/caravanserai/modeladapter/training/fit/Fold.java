package io.caravanserai.modeladapter.training.fit;

import java.util.List;

/** Indexes of rows that teach and of rows that examine. */
public record Fold(List<Integer> teach, List<Integer> examine) {

    public Fold {
        teach = List.copyOf(teach);
        examine = List.copyOf(examine);
    }
}
