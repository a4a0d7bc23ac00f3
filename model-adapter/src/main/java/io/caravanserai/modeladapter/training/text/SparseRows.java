package io.caravanserai.modeladapter.training.text;

import java.util.Arrays;
import java.util.List;

/** Grams of texts; every gram of a row counts {@code 1 / sqrt(how many there are)}. Weights lie gram by gram. */
record SparseRows(int[][] rows, int width) implements Rows {

    @Override
    public int size() {
        return rows.length;
    }

    /** The root of how rare a gram is: what every text has tells them apart least. */
    @Override
    public double[] scale(int classes) {
        int[] texts = new int[width];
        for (int[] row : rows) {
            for (int column : row) {
                texts[column]++;
            }
        }
        double[] scale = new double[width * classes];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = Math.sqrt(Math.log((rows.length + 1.0) / (texts[i / classes] + 1.0)));
        }
        return scale;
    }

    @Override
    public void score(int row, double[] weights, double[] scores) {
        double share = share(row);
        for (int column : rows[row]) {
            for (int k = 0; k < scores.length; k++) {
                scores[k] += share * weights[column * scores.length + k];
            }
        }
    }

    @Override
    public void add(int row, double[] amounts, double[] weights) {
        double share = share(row);
        for (int column : rows[row]) {
            for (int k = 0; k < amounts.length; k++) {
                weights[column * amounts.length + k] += share * amounts[k];
            }
        }
    }

    @Override
    public double[] besideNothing(double[] weights) {
        double[] two = new double[2 * weights.length];
        for (int i = 0; i < weights.length; i++) {
            two[2 * i + 1] = weights[i];
        }
        return two;
    }

    @Override
    public Seen seen() {
        int[] names = Arrays.stream(rows)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        int[] places = new int[width];
        for (int place = 0; place < names.length; place++) {
            places[names[place]] = place;
        }
        int[][] renamed = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(column -> places[column]).toArray())
                .toArray(int[][]::new);
        return new Seen(new SparseRows(renamed, names.length), weights -> spread(weights, names));
    }

    private double[] spread(double[] weights, int[] names) {
        int classes = weights.length / names.length;
        double[] all = new double[width * classes];
        for (int i = 0; i < weights.length; i++) {
            all[names[i / classes] * classes + i % classes] = weights[i];
        }
        return all;
    }

    @Override
    public SparseRows pick(List<Integer> picked) {
        return new SparseRows(picked.stream().map(row -> rows[row]).toArray(int[][]::new), width);
    }

    private double share(int row) {
        return 1 / Math.sqrt(rows[row].length);
    }
}
