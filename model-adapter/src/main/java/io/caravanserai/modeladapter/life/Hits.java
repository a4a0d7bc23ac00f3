package io.caravanserai.modeladapter.life;

import io.caravanserai.modeladapter.training.measure.Auc;
import io.caravanserai.modeladapter.training.measure.CalibrationError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well what was foretold came true.
 *
 * @param yes how many of the rows it came true for
 * @param auc chance that a yes was ranked before a no; null with fewer than {@link #LEAST} of either, as all other figures
 * @param aucFrom the interval holds the true value in 19 of 20 cases (Hanley and McNeil 1982)
 * @param logLoss mean negative logarithm of what was foretold for what came
 * @param calibrationError mean distance between what was promised and what came, over ten equally filled groups
 */
public record Hits(
        int rows,
        int yes,
        @Nullable Double auc,
        @Nullable Double aucFrom,
        @Nullable Double aucTo,
        @Nullable Double logLoss,
        @Nullable Double calibrationError,
        List<Group> deciles) {

    /** Yeses and noes below which a figure would say more about chance than about the model. */
    public static final int LEAST = 20;

    private static final int DECILES = 10;
    private static final double TWO_SIGMA = 1.96;
    private static final double SMALLEST = 1e-6;

    /**
     * A tenth of the rows, the highest scores first.
     *
     * @param promised mean score
     * @param came share of yeses
     * @param lift that share over the share among all rows
     * @param gain share of all yeses in this and every higher group
     */
    public record Group(int rows, int yes, double promised, double came, double lift, double gain) {}

    static Hits of(double[] scores, boolean[] yes) {
        int yeses = count(yes);
        if (Math.min(yeses, yes.length - yeses) < LEAST) {
            return new Hits(yes.length, yeses, null, null, null, null, null, List.of());
        }
        double auc = Auc.of(scores, yes);
        double spread = TWO_SIGMA * deviation(auc, yeses, yes.length - yeses);
        return new Hits(
                yes.length,
                yeses,
                Rounded.four(auc),
                Rounded.four(Math.max(0, auc - spread)),
                Rounded.four(Math.min(1, auc + spread)),
                Rounded.four(logLoss(scores, yes)),
                Rounded.four(CalibrationError.of(scores, yes)),
                deciles(scores, yes, yeses));
    }

    private static int count(boolean[] yes) {
        int count = 0;
        for (boolean one : yes) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static double deviation(double auc, double yeses, double noes) {
        double q1 = auc / (2 - auc);
        double q2 = 2 * auc * auc / (1 + auc);
        double variance = auc * (1 - auc) + (yeses - 1) * (q1 - auc * auc) + (noes - 1) * (q2 - auc * auc);
        return Math.sqrt(variance / (yeses * noes));
    }

    private static double logLoss(double[] scores, boolean[] yes) {
        double loss = 0;
        for (int i = 0; i < yes.length; i++) {
            loss -= Math.log(Math.max(SMALLEST, yes[i] ? scores[i] : 1 - scores[i]));
        }
        return loss / yes.length;
    }

    private static List<Group> deciles(double[] scores, boolean[] yes, int yeses) {
        Integer[] order = new Integer[yes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(row -> -scores[row]));
        List<Group> groups = new ArrayList<>();
        int before = 0;
        for (int tenth = 0; tenth < DECILES; tenth++) {
            int from = tenth * order.length / DECILES;
            int to = (tenth + 1) * order.length / DECILES;
            Group group = group(Arrays.copyOfRange(order, from, to), scores, yes, before, yeses);
            groups.add(group);
            before += group.yes();
        }
        return groups;
    }

    private static Group group(Integer[] rows, double[] scores, boolean[] yes, int before, int yeses) {
        double promised = 0;
        int came = 0;
        for (int row : rows) {
            promised += scores[row];
            came += yes[row] ? 1 : 0;
        }
        double share = (double) came / rows.length;
        return new Group(
                rows.length,
                came,
                Rounded.four(promised / rows.length),
                Rounded.four(share),
                Rounded.four(share * yes.length / yeses),
                Rounded.four((double) (before + came) / yeses));
    }
}
