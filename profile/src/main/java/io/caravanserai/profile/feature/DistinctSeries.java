package io.caravanserai.profile.feature;

import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Different texts and the last day each was seen. Bounded: of more than {@value #MOST} texts those seen longest ago are
 * forgotten, so that the count is then a lower bound.
 */
final class DistinctSeries implements Series {

    static final int MOST = 64;
    private static final int LONGEST_TEXT = 60;
    private static final Comparator<Map.Entry<String, Integer>> OLDEST =
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private final @Nullable String field;
    private final int horizon;
    private final Map<String, Integer> lastDay = new TreeMap<>();
    private int newest = Integer.MIN_VALUE;

    /** @param horizon days kept before the newest one */
    DistinctSeries(@Nullable String field, int horizon) {
        this.field = field;
        this.horizon = horizon;
    }

    static DistinctSeries read(ByteReader in, @Nullable String field, int horizon) {
        DistinctSeries series = new DistinctSeries(field, horizon);
        for (int left = in.size(); left > 0; left--) {
            series.add(in.text(), (int) in.signed());
        }
        return series;
    }

    @Override
    public void add(Event event, int day) {
        Object value = field == null ? null : event.at(field);
        if (value != null) {
            add(shortened(value.toString()), day);
        }
    }

    private void add(String text, int day) {
        lastDay.merge(text, day, Math::max);
        if (day > newest) {
            newest = day;
            lastDay.values().removeIf(seen -> seen < newest - horizon);
        } else if (day < newest - horizon) {
            lastDay.values().removeIf(seen -> seen < newest - horizon);
        }
        if (lastDay.size() > MOST) {
            lastDay.remove(lastDay.entrySet().stream().min(OLDEST).orElseThrow().getKey());
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    @Override
    public void addAll(Series other) {
        ((DistinctSeries) other).lastDay.forEach(this::add);
    }

    @Override
    public double read(Aggregate aggregate, int from, int to) {
        int found = 0;
        for (int day : lastDay.values()) {
            found += day > from && day <= to ? 1 : 0;
        }
        return found;
    }

    @Override
    public void write(ByteWriter out) {
        out.unsigned(lastDay.size());
        lastDay.forEach((text, day) -> out.text(text).signed(day));
    }
}
