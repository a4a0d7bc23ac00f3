package io.caravanserai.modeladapter.training.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Qini coefficient (Radcliffe 2007): contact customers in the order of a score; how many more yeses than by contacting as
 * many at random, averaged over how many are contacted, as a share of all treated customers. Above 0 the order is worth
 * something.
 */
public final class Qini {

    private Qini() {}

    /**
     * One point of the curve.
     *
     * @param contacted share of the customers, those of the highest scores
     * @param gained more yeses than without a contact, as a share of all treated customers
     * @param byLot the same when as many are contacted at random
     */
    public record Point(double contacted, double gained, double byLot) {}

    /** The curve at equal steps of how many are contacted; the last point contacts everybody. */
    public static List<Point> curve(double[] scores, boolean[] treated, boolean[] yes, int points) {
        double[] curve =
                curve(scores, treated, yes, IntStream.range(0, scores.length).toArray());
        double all =
                IntStream.range(0, treated.length).filter(row -> treated[row]).count();
        return IntStream.rangeClosed(1, points)
                .mapToObj(point -> (double) point / points)
                .map(share -> new Point(
                        share,
                        curve[(int) Math.round(share * curve.length) - 1] / all,
                        share * curve[curve.length - 1] / all))
                .toList();
    }

    public static double of(double[] scores, boolean[] treated, boolean[] yes, int[] rows) {
        double[] curve = curve(scores, treated, yes, rows);
        double all = curve[curve.length - 1];
        double area = 0;
        for (int i = 0; i < curve.length; i++) {
            area += curve[i] - all * (i + 1) / curve.length;
        }
        long treatedRows = Arrays.stream(rows).filter(row -> treated[row]).count();
        return area / curve.length / treatedRows;
    }

    /** Extra yeses of the treated among the first, for every how-many; ties get the value of their end, in a line. */
    private static double[] curve(double[] scores, boolean[] treated, boolean[] yes, int[] rows) {
        Integer[] order = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        double[] curve = new double[order.length];
        double[] counts = new double[4];
        double before = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                int row = order[to++];
                counts[treated[row] ? 0 : 1]++;
                counts[treated[row] ? 2 : 3] += yes[row] ? 1 : 0;
            }
            double after = counts[1] == 0 ? 0 : counts[2] - counts[3] * counts[0] / counts[1];
            for (int i = from; i < to; i++) {
                curve[i] = before + (after - before) * (i - from + 1) / (to - from);
            }
            before = after;
            from = to;
        }
        return curve;
    }
}
