package io.caravanserai.modeladapter.training;

import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.fit.Folding;
import io.caravanserai.modeladapter.training.fit.TimeSplit;
import io.caravanserai.modeladapter.training.fit.Together;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table of facts teach and which examine: later rows examine where a time is known; rows of one customer, and
 * equal ones, are never on both sides.
 *
 * @param together groups of all rows, for drawing
 * @param time null where rows are parted without one
 */
record Parting(Fold fold, Together together, @Nullable TimeSplit time) {

    private static final double HELD_OUT = 0.25;

    /** Invented rows are of nobody, each for itself. */
    static Parting byRow(int rows, long seed) {
        Samples.Split split = Samples.split(rows, HELD_OUT, seed);
        List<String> each = IntStream.range(0, rows).mapToObj(String::valueOf).toList();
        return new Parting(new Fold(split.train(), split.holdout()), new Together(each, "row"), null);
    }

    /** @throws io.caravanserai.domain.problem.InvalidAssetException when some times cannot be read */
    static Parting byTimeAndCustomer(String place, List<LabelledRow> rows, List<float[]> values, long seed) {
        List<String> customers = rows.stream().map(LabelledRow::customer).toList();
        boolean anyCustomer = customers.stream().anyMatch(customer -> !customer.isEmpty());
        Together together =
                Together.of(values.stream().map(Parting::listed).toList(), anyCustomer ? customers : List.of());
        Optional<TimeSplit> byTime = timesTold(place, rows)
                .flatMap(times -> TimeSplit.of(times, together.group(), HELD_OUT, Duration.ZERO, seed));
        if (byTime.isPresent()) {
            TimeSplit split = byTime.get();
            return new Parting(split.fold(), together, split);
        }
        boolean[] yes = new boolean[rows.size()];
        IntStream.range(0, yes.length).forEach(row -> yes[row] = rows.get(row).target() > 0.5);
        int parts = (int) Math.round(1 / HELD_OUT);
        return new Parting(Folding.grouped(together.group(), yes, parts, seed).get(0), together, null);
    }

    void tell(Report report) {
        report.split("by", time == null ? together.by() : "time, then " + together.by());
        if (time != null) {
            report.split("examined_from", time.from().toString()).split("rows_left_out", time.leftOut());
        }
        report.split("teach_rows", fold.teach().size())
                .split("test_rows", fold.examine().size());
    }

    /** Groups of the rows that examine. */
    List<String> examined() {
        return fold.examine().stream().map(together.group()::get).toList();
    }

    private static Optional<List<Instant>> timesTold(String place, List<LabelledRow> rows) {
        if (rows.stream().allMatch(row -> row.occurredAt().isEmpty())) {
            return Optional.empty();
        }
        Moments moments = new Moments(ZoneOffset.UTC);
        Problems problems = new Problems(place);
        List<Instant> times = new ArrayList<>();
        for (LabelledRow row : rows) {
            Instant time = moments.parse(row.occurredAt());
            if (time == null) {
                problems.add(
                        "line " + row.line() + ", occurred_at",
                        row.occurredAt(),
                        "is not a time",
                        "Maybe write 2026-01-31 or 2026-01-31T12:30:00Z.");
            }
            times.add(Objects.requireNonNullElse(time, Instant.EPOCH));
        }
        problems.throwIfAny();
        return Optional.of(times);
    }

    private static List<Float> listed(float[] row) {
        List<Float> values = new ArrayList<>();
        for (float value : row) {
            values.add(value);
        }
        return values;
    }
}
