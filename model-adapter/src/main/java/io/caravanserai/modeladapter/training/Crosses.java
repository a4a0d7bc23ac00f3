package io.caravanserai.modeladapter.training;

import java.util.List;

/**
 * Products of two columns that the graph makes itself, so that a linear model can say "browsing matters for sales offers":
 * column {@code left[i]} times column {@code right[i]}, appended to the row.
 */
record Crosses(List<Integer> left, List<Integer> right) {

    static final Crosses NONE = new Crosses(List.of(), List.of());

    Crosses {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    float[] widened(float[] row) {
        float[] wide = java.util.Arrays.copyOf(row, row.length + left.size());
        for (int i = 0; i < left.size(); i++) {
            wide[row.length + i] = row[left.get(i)] * row[right.get(i)];
        }
        return wide;
    }
}
