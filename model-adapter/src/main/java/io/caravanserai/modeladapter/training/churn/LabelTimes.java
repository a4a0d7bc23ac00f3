package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.fit.TimeSplit;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of labelled rows. A label does not say when it became known: {@code known_after_days} does, and keeps rows from
 * teaching whose answer was still open when the examined time began.
 */
final class LabelTimes {

    private static final int FEWEST_OF_EACH = 3;
    private static final int MOST_PROBLEMS = 20;

    private final ColumnMap map;
    private final long seed;

    LabelTimes(ColumnMap map, long seed) {
        this.map = map;
        this.seed = seed;
    }

    /**
     * Null when rows have no time, or all the same, or the map wants the split without ({@code split: customer}) or every row
     * examined ({@code test_share: 0}).
     *
     * @throws InvalidAssetException when a time cannot be read, or one side lacks an answer
     */
    @Nullable
    TimeSplit split(DataTable table, Together together, boolean[] yes, Report report) {
        String column = map.theirs("occurred_at");
        if (!table.has(column)) {
            return null;
        }
        double share = map.testShare(0.25, 0);
        if (share == 0 || map.setting("split", "time").equals("customer")) {
            report.warning("column " + column + " splits nothing, as the map wants it: later rows teach, too");
            return null;
        }
        List<Instant> times = moments(table, table.at(column));
        int knownAfter = map.setting("known_after_days", 0);
        TimeSplit split = TimeSplit.of(times, together.group(), share, Duration.ofDays(knownAfter), seed)
                .orElse(null);
        if (split == null) {
            report.warning("column " + column + " splits nothing: all its times are the same");
            return null;
        }
        requireBothAnswers(table, split, yes);
        report.data("from", Collections.min(times).toString())
                .data("to", Collections.max(times).toString());
        report.split("examined_from", split.from().toString())
                .split("known_after_days", knownAfter)
                .split("rows_left_out", split.leftOut());
        return split;
    }

    private List<Instant> moments(DataTable table, int at) {
        Moments moments = new Moments(ZoneId.of(map.zone()));
        List<Problem> problems = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (DataRow row : table.rows()) {
            String cell = row.cells().get(at);
            Instant time = moments.parse(cell);
            if (time != null) {
                times.add(time);
            } else if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(
                        row.file(),
                        "line " + row.line() + ", " + map.theirs("occurred_at"),
                        cell,
                        "is not a time",
                        "Maybe write 2026-01-31 or 2026-01-31T12:30:00Z."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
        return times;
    }

    private void requireBothAnswers(DataTable table, TimeSplit split, boolean[] yes) {
        if (enough(split.fold().teach(), yes) && enough(split.fold().examine(), yes)) {
            return;
        }
        throw new InvalidAssetException(new Problem(
                table.rows().get(0).file(),
                map.theirs("occurred_at"),
                split.from().toString(),
                "is from when rows examine, and before or after it hardly any say one of the answers",
                "Maybe set another test_share, or split: customer, in --map: settings."));
    }

    private static boolean enough(List<Integer> rows, boolean[] yes) {
        long count = rows.stream().filter(row -> yes[row]).count();
        return Math.min(count, rows.size() - count) >= FEWEST_OF_EACH;
    }
}
