package io.caravanserai.profile.feature;

import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One bucket a day with events, oldest first. Days further back than the horizon from the newest one are dropped. */
final class DaySeries implements Series {

    private final @Nullable String field;
    private final Keeping keeping;
    private Day[] days = new Day[4];
    private int size;

    DaySeries(@Nullable String field, Keeping keeping) {
        this.field = field;
        this.keeping = keeping;
    }

    static DaySeries read(ByteReader in, @Nullable String field, Keeping keeping) {
        DaySeries series = new DaySeries(field, keeping);
        int day = 0;
        for (int left = in.size(); left > 0; left--) {
            day += in.size();
            series.append(field == null ? Day.readCount(in, day) : Day.read(in, day, keeping.last()));
        }
        return series;
    }

    @Override
    public void add(Event event, int day) {
        if (field == null) {
            bucket(day).countOne();
            return;
        }
        OptionalDouble value = event.data().number(field);
        if (value.isPresent()) {
            bucket(day).add(value.getAsDouble(), Day.micros(event.time()));
        }
    }

    @Override
    public void addAll(Series other) {
        DaySeries more = (DaySeries) other;
        for (int i = 0; i < more.size; i++) {
            bucket(more.days[i].day()).addAll(more.days[i]);
        }
    }

    /** The newest day is the common case; a late one is put in its place. */
    private Day bucket(int day) {
        int at = size;
        while (at > 0 && days[at - 1].day() > day) {
            at--;
        }
        if (at > 0 && days[at - 1].day() == day) {
            return days[at - 1];
        }
        Day fresh = new Day(day);
        if (size > 0 && day < days[size - 1].day() - keeping.horizon()) {
            return fresh;
        }
        insert(at, fresh);
        return fresh;
    }

    private void insert(int at, Day fresh) {
        append(fresh);
        if (at < size - 1) {
            System.arraycopy(days, at, days, at + 1, size - 1 - at);
            days[at] = fresh;
        }
        forgetBefore(days[size - 1].day() - keeping.horizon());
    }

    private void append(Day fresh) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = fresh;
    }

    private void forgetBefore(int day) {
        int old = 0;
        while (days[old].day() < day) {
            old++;
        }
        if (old > 0) {
            System.arraycopy(days, old, days, 0, size - old);
            Arrays.fill(days, size - old, size, null);
            size -= old;
        }
    }

    @Override
    public double read(Aggregate aggregate, int from, int to) {
        int third = (to - from) / 3;
        return switch (aggregate) {
            case VOLATILITY ->
                Thirds.volatility(sum(from, from + third), sum(from + third, to - third), sum(to - third, to));
            case TREND -> Thirds.trend(sum(from, to - third), sum(to - third, to));
            case DIFFERENCE ->
                total(to - third, to).mean() - total(from, to - third).mean();
            default -> total(from, to).read(aggregate, to);
        };
    }

    private double sum(int from, int to) {
        return total(from, to).sum();
    }

    private Total total(int from, int to) {
        Total total = new Total();
        for (int i = size - 1; i >= 0 && days[i].day() > from; i--) {
            if (days[i].day() <= to) {
                total.add(days[i]);
            }
        }
        return total;
    }

    @Override
    public void write(ByteWriter out) {
        out.unsigned(size);
        int before = 0;
        for (int i = 0; i < size; i++) {
            out.unsigned(days[i].day() - before);
            before = days[i].day();
            if (field == null) {
                days[i].writeCount(out);
            } else {
                days[i].write(out, keeping.last());
            }
        }
    }
}
