package io.caravanserai.modeladapter.training.segments;

import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.MultiKMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;

/** K-Means (k-means++ starts) on standardised points; the centres are ordered from the most to the least valuable. */
record Clusters(double[][] centres) {

    private static final int STARTS = 5;
    private static final int STEPS = 200;
    private static final int SILHOUETTE_POINTS = 800;

    static Clusters of(double[][] points, int k, long seed) {
        JDKRandomGenerator random = new JDKRandomGenerator();
        random.setSeed(seed);
        List<CentroidCluster<DoublePoint>> found = new MultiKMeansPlusPlusClusterer<>(
                        new KMeansPlusPlusClusterer<DoublePoint>(k, STEPS, new EuclideanDistance(), random), STARTS)
                .cluster(Arrays.stream(points).map(DoublePoint::new).toList());
        return new Clusters(found.stream()
                .map(cluster -> cluster.getCenter().getPoint())
                .sorted((a, b) ->
                        Double.compare(Arrays.stream(b).sum(), Arrays.stream(a).sum()))
                .toArray(double[][]::new));
    }

    int nearest(double[] point) {
        return IntStream.range(0, centres.length)
                .boxed()
                .min((a, b) -> Double.compare(distance(centres[a], point), distance(centres[b], point)))
                .orElseThrow();
    }

    int[] of(double[][] points) {
        return Arrays.stream(points).mapToInt(this::nearest).toArray();
    }

    /**
     * Mean silhouette (Rousseeuw 1987) of points drawn once: 1 is well apart, 0 is touching. The interval takes the groups as
     * they are.
     */
    Interval silhouette(double[][] points, long seed) {
        List<Integer> places = new Random(seed)
                .ints(Math.min(SILHOUETTE_POINTS, points.length), 0, points.length)
                .boxed()
                .toList();
        double[][] drawn = places.stream().map(place -> points[place]).toArray(double[][]::new);
        int[] cluster = of(drawn);
        double[] each = IntStream.range(0, drawn.length)
                .mapToDouble(i -> silhouette(i, drawn, cluster))
                .toArray();
        return Bootstrap.ofGroups(places, seed).of(rows -> IntStream.of(rows)
                .mapToDouble(row -> each[row])
                .average()
                .orElse(0));
    }

    private double silhouette(int at, double[][] points, int[] cluster) {
        double[] sum = new double[centres.length];
        int[] count = new int[centres.length];
        for (int i = 0; i < points.length; i++) {
            if (i != at) {
                sum[cluster[i]] += distance(points[at], points[i]);
                count[cluster[i]]++;
            }
        }
        int own = cluster[at];
        if (count[own] == 0) {
            return 0;
        }
        double inside = sum[own] / count[own];
        double outside = IntStream.range(0, sum.length)
                .filter(other -> other != own && count[other] > 0)
                .mapToDouble(other -> sum[other] / count[other])
                .min()
                .orElse(inside);
        return (outside - inside) / Math.max(inside, outside);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
