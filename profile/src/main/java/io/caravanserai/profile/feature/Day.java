package io.caravanserai.profile.feature;

import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import java.time.Instant;

/**
 * What happened on one day. Sums are kept in whole millionths: unlike floating point they add up to the same number in any
 * order. Values beyond ±10^11 are cut there.
 */
final class Day {

    static final double MILLIONTHS = 1_000_000;
    private static final double LARGEST = 1e11;

    private final int day;
    private int count;
    private long sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private long lastAt = Long.MIN_VALUE;
    private double last;

    /** @param day days since 1970-01-01 in the zone of the house; earlier days count as that one */
    Day(int day) {
        this.day = day;
    }

    static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    int day() {
        return day;
    }

    void countOne() {
        count++;
    }

    void add(double value, long micros) {
        double cut = Math.max(-LARGEST, Math.min(LARGEST, value));
        count++;
        sum += Math.round(cut * MILLIONTHS);
        min = Math.min(min, cut);
        max = Math.max(max, cut);
        keepLater(cut, micros);
    }

    void addAll(Day other) {
        count += other.count;
        sum += other.sum;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        keepLater(other.last, other.lastAt);
    }

    /** Of two values of the same moment the greater one is kept, whichever came first. */
    private void keepLater(double value, long micros) {
        if (micros > lastAt || micros == lastAt && value > last) {
            lastAt = micros;
            last = value;
        }
    }

    int events() {
        return count;
    }

    /** In millionths. */
    long sum() {
        return sum;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    double last() {
        return last;
    }

    void write(ByteWriter out, boolean values) {
        out.unsigned(count);
        if (values) {
            out.signed(sum).octet(count == 1 ? 1 : 0).signed(lastAt);
            if (count != 1) {
                out.number(min).number(max).number(last);
            } else {
                out.number(last);
            }
        }
    }

    static Day read(ByteReader in, int day, boolean values) {
        Day bucket = new Day(day);
        bucket.count = in.size();
        if (values) {
            bucket.sum = in.signed();
            bucket.readValues(in);
        }
        return bucket;
    }

    private void readValues(ByteReader in) {
        boolean single = in.octet() == 1;
        lastAt = in.signed();
        min = in.number();
        max = single ? min : in.number();
        last = single ? min : in.number();
    }
}
