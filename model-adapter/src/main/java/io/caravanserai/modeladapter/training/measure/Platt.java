package io.caravanserai.modeladapter.training.measure;

/**
 * Calibration: {@code p = 1 / (1 + exp(-(slope * score + shift)))} (Platt 1999), fitted by Newton steps on scores of rows
 * that did not teach the scorer. Targets are pulled in a little, as Platt does, so that few rows do not make it certain.
 */
public record Platt(double slope, double shift) {

    private static final int STEPS = 100;
    private static final double DONE = 1e-12;

    public static Platt fit(double[] scores, boolean[] yes) {
        double positives = 0;
        for (boolean one : yes) {
            positives += one ? 1 : 0;
        }
        double high = (positives + 1) / (positives + 2);
        double low = 1 / (yes.length - positives + 2);
        double slope = 1;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] change = newton(scores, yes, slope, shift, high, low);
            slope += change[0];
            shift += change[1];
            if (Math.abs(change[0]) + Math.abs(change[1]) < DONE) {
                break;
            }
        }
        return Double.isFinite(slope) && slope > 0 ? new Platt(slope, shift) : new Platt(1, 0);
    }

    public double probability(double score) {
        return sigmoid(slope * score + shift);
    }

    public double[] probabilities(double[] scores) {
        double[] all = new double[scores.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = probability(scores[i]);
        }
        return all;
    }

    public static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double[] newton(
            double[] scores, boolean[] yes, double slope, double shift, double high, double low) {
        double g0 = 0;
        double g1 = 0;
        double h00 = 1e-9;
        double h01 = 0;
        double h11 = 1e-9;
        for (int i = 0; i < scores.length; i++) {
            double p = sigmoid(slope * scores[i] + shift);
            double miss = (yes[i] ? high : low) - p;
            double weight = p * (1 - p);
            g0 += miss * scores[i];
            g1 += miss;
            h00 += weight * scores[i] * scores[i];
            h01 += weight * scores[i];
            h11 += weight;
        }
        double determinant = h00 * h11 - h01 * h01;
        double limit = 2;
        return new double[] {
            clamp((h11 * g0 - h01 * g1) / determinant, limit), clamp((h00 * g1 - h01 * g0) / determinant, limit)
        };
    }

    private static double clamp(double change, double limit) {
        return Math.max(-limit, Math.min(limit, change));
    }
}
