package io.caravanserai.profile.feature;

import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import java.time.Instant;

/**
 * What happened on one day. Sums are kept in whole millionths: unlike floating point they add up to the same number in any
 * order. Values are rounded to millionths, those beyond ±10^11 are cut there.
 */
final class Day {

    static final double MILLIONTHS = 1_000_000;
    private static final double LARGEST = 1e11;
    private static final long MILLIONTHS_OF_A_CENT = 10_000;

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
        long millionths = Math.round(Math.max(-LARGEST, Math.min(LARGEST, value)) * MILLIONTHS);
        double cut = millionths / MILLIONTHS;
        count++;
        sum += millionths;
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
        if (micros > lastAt || (micros == lastAt && value > last)) {
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

    void writeCount(ByteWriter out) {
        out.unsigned(count);
    }

    static Day readCount(ByteReader in, int day) {
        Day bucket = new Day(day);
        bucket.count = in.size();
        return bucket;
    }

    /** A day of one event, the usual one, is its count and its sum. */
    void write(ByteWriter out, boolean withLast) {
        writeCount(out);
        writeSum(out);
        if (count > 1) {
            out.number(min).number(max);
        }
        if (withLast) {
            out.signed(lastAt).number(last);
        }
    }

    private void writeSum(ByteWriter out) {
        if (sum % MILLIONTHS_OF_A_CENT == 0) {
            out.signed(sum / MILLIONTHS_OF_A_CENT * 2);
        } else {
            out.signed(sum * 2 + 1);
        }
    }

    static Day read(ByteReader in, int day, boolean withLast) {
        Day bucket = readCount(in, day);
        bucket.readSum(in);
        bucket.min = bucket.count > 1 ? in.number() : bucket.sum / MILLIONTHS;
        bucket.max = bucket.count > 1 ? in.number() : bucket.min;
        if (withLast) {
            bucket.lastAt = in.signed();
            bucket.last = in.number();
        }
        return bucket;
    }

    private void readSum(ByteReader in) {
        long coded = in.signed();
        sum = (coded & 1) == 0 ? coded / 2 * MILLIONTHS_OF_A_CENT : (coded - 1) >> 1;
    }
}
