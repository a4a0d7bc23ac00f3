package io.caravanserai.modeladapter.training.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theLaterQuarterExaminesAndAllBeforeItTeaches() {
        TimeSplit split = split(days(20), each(20), 0);
        assertThat(split.from()).isEqualTo(day(15));
        assertThat(split.fold().teach()).isEqualTo(rows(0, 15));
        assertThat(split.fold().examine()).isEqualTo(rows(15, 20));
        assertThat(split.leftOut()).isZero();
    }

    @Test
    void rowsWhoseAnswerWasStillOpenDoNotTeach() {
        TimeSplit split = split(days(20), each(20), 3);
        assertThat(split.fold().teach()).isEqualTo(rows(0, 13));
        assertThat(split.leftOut()).isEqualTo(2);
    }

    @Test
    void aCustomerWhoTaughtDoesNotExamine() {
        List<Instant> months =
                IntStream.range(0, 120).mapToObj(row -> day(30 * (row % 4))).toList();
        List<Integer> customers =
                IntStream.range(0, 120).mapToObj(row -> row / 4).toList();
        TimeSplit split = split(months, customers, 0);
        Set<Integer> taught = owners(split.fold().teach(), customers);
        Set<Integer> examined = owners(split.fold().examine(), customers);
        assertThat(taught).hasSize(22).doesNotContainAnyElementsOf(examined);
        assertThat(examined).hasSize(8);
        assertThat(split.fold().teach()).allMatch(row -> months.get(row).isBefore(day(90)));
        assertThat(split.fold().examine()).allMatch(row -> months.get(row).equals(day(90)));
    }

    @Test
    void rowsOfOneMomentAreNotParted() {
        assertThat(TimeSplit.of(List.of(START, START, START, START), each(4), 0.25, Duration.ZERO, 1))
                .isEmpty();
    }

    private static TimeSplit split(List<Instant> times, List<Integer> groups, int knownAfter) {
        return TimeSplit.of(times, groups, 0.25, Duration.ofDays(knownAfter), 1).orElseThrow();
    }

    private static Set<Integer> owners(List<Integer> rows, List<Integer> customers) {
        return rows.stream().map(customers::get).collect(Collectors.toSet());
    }

    private static List<Instant> days(int count) {
        return IntStream.range(0, count).mapToObj(TimeSplitTest::day).toList();
    }

    private static List<Integer> each(int count) {
        return rows(0, count);
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
