package io.caravanserai.modeladapter.training.fit;

import io.caravanserai.modeladapter.training.measure.Platt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees whose leaves add up to log-odds. */
public record Ensemble(List<Tree> trees, double base) implements Scorer {

    public Ensemble {
        trees = List.copyOf(trees);
    }

    @Override
    public double logOdds(float[] row) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.score(row);
        }
        return sum;
    }

    @Override
    public Ensemble calibrated(Platt platt) {
        return new Ensemble(
                trees.stream().map(tree -> tree.scaled(platt.slope())).toList(), base * platt.slope() + platt.shift());
    }

    @Override
    public byte[] onnx(String graph, String input, int width) {
        return new ProbabilityGraph(graph, input, width).trees(this);
    }

    /** How many splits use each column. */
    @Override
    public Map<String, Object> parameters(List<String> columns) {
        long[] used = new long[columns.size()];
        trees.forEach(tree -> {
            for (int feature : tree.feature()) {
                used[feature]++;
            }
        });
        Map<String, Object> fitted = new LinkedHashMap<>();
        fitted.put("trees", trees.size());
        Map<String, Long> splits = new LinkedHashMap<>();
        for (int column = 0; column < used.length; column++) {
            splits.put(columns.get(column), used[column]);
        }
        fitted.put("splits", splits);
        return fitted;
    }
}
