package io.caravanserai.modeladapter.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Rows to learn from, as the model will see them.
 *
 * @param rows floats as the passport writes them, or embeddings
 * @param labels class of each row
 */
record Samples(List<float[]> rows, List<String> labels) {

    Samples {
        rows = List.copyOf(rows);
        labels = List.copyOf(labels);
    }

    int size() {
        return rows.size();
    }

    int width() {
        return rows.get(0).length;
    }

    List<String> classes() {
        return labels.stream().distinct().sorted().toList();
    }

    Samples pick(List<Integer> indexes) {
        return new Samples(
                indexes.stream().map(rows::get).toList(),
                indexes.stream().map(labels::get).toList());
    }

    /** Indexes to learn from and to hold out, drawn once with the seed. */
    static Split split(int size, double holdoutShare, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        int held = (int) Math.round(size * holdoutShare);
        return new Split(order.subList(held, size), order.subList(0, held));
    }

    /** Who teaches and who examines. */
    record Split(List<Integer> train, List<Integer> holdout) {}
}
