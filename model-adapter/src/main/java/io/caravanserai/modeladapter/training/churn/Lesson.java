package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.modeladapter.training.fit.TimeSplit;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.table.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to learn.
 *
 * @param rows values in the order of the columns; {@link Double}, {@link String} or null
 * @param together rows that stay on one side and are drawn together: those of one customer, and equal ones
 * @param period when a row was known; all zero when the data has no time
 * @param ahead periods until the answer of a row is known, so that it may teach
 * @param byTime who teaches and who examines where rows have a time and no periods; null where they have none
 */
record Lesson(
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        boolean[] yes,
        Together together,
        int[] period,
        int ahead,
        @Nullable TimeSplit byTime) {

    /** Parted by its periods, or without a time. */
    Lesson(
            List<Column> columns,
            List<List<@Nullable Object>> rows,
            boolean[] yes,
            Together together,
            int[] period,
            int ahead) {
        this(columns, rows, yes, together, period, ahead, null);
    }

    int size() {
        return yes.length;
    }

    boolean hasPeriods() {
        return java.util.Arrays.stream(period).distinct().count() > 1;
    }

    double share() {
        int count = 0;
        for (boolean one : yes) {
            count += one ? 1 : 0;
        }
        return (double) count / yes.length;
    }
}
