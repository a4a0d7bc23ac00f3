package io.caravanserai.modeladapter.training.fit;

import java.util.List;

/** Encoded rows and their answers. */
public record Sample(List<float[]> rows, boolean[] yes) {

    public int size() {
        return yes.length;
    }

    public Sample pick(List<Integer> indexes) {
        boolean[] picked = new boolean[indexes.size()];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = yes[indexes.get(i)];
        }
        return new Sample(indexes.stream().map(rows::get).toList(), picked);
    }

    public int positives() {
        int positives = 0;
        for (boolean one : yes) {
            positives += one ? 1 : 0;
        }
        return positives;
    }
}
