package io.caravanserai.decisiontables.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a sheet (its rows, or its columns) go when some are inserted, removed or moved. Lines above the
 * first one stay, lines below the last one follow.
 */
final class Axis {

    /**
     * A line of the table; compared by identity.
     *
     * <p>{@code source} is its old position; a fresh line takes looks and ranges from the old line there.
     */
    static final class Line {
        private final int source;
        private final boolean fresh;

        private Line(int source, boolean fresh) {
            this.source = source;
            this.fresh = fresh;
        }

        int source() {
            return source;
        }

        boolean isFresh() {
            return fresh;
        }
    }

    /** Positions from low to high, both included. */
    record Span(int low, int high) {}

    private final int first;
    private final int behind;
    private final List<Line> lines = new ArrayList<>();

    /** @param behind the position after the last line */
    Axis(int first, int behind) {
        this.first = first;
        this.behind = behind;
        for (int source = first; source < behind; source++) {
            lines.add(new Line(source, false));
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    int first() {
        return first;
    }

    Line at(int source) {
        return lines.stream()
                .filter(line -> !line.fresh && line.source == source)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no line (%d).".formatted(source)));
    }

    /** @param after null for the top */
    Line insert(@Nullable Line after) {
        int at = after == null ? 0 : lines.indexOf(after) + 1;
        Line line = new Line(lines.isEmpty() ? first : lines.get(Math.max(0, at - 1)).source, true);
        lines.add(at, line);
        return line;
    }

    void remove(Line line) {
        lines.remove(line);
    }

    /** @param after null for the top */
    void move(Line line, @Nullable Line after) {
        if (line != after) {
            lines.remove(line);
            lines.add(after == null ? 0 : lines.indexOf(after) + 1, line);
        }
    }

    boolean isUnchanged() {
        return firstChanged() == behind && lines.size() == behind - first;
    }

    /** The first position at which another line stands than before. */
    int firstChanged() {
        int position = first;
        while (position - first < lines.size() && isInPlace(position)) {
            position++;
        }
        return position;
    }

    private boolean isInPlace(int position) {
        Line line = lines.get(position - first);
        return !line.fresh && line.source == position;
    }

    int positionOf(Line line) {
        return first + lines.indexOf(line);
    }

    /** How far the lines behind the table move. */
    int shift() {
        return first + lines.size() - behind;
    }

    /** Where an old line is now, -1 when it is gone. */
    int target(int source) {
        List<Span> spans = spans(new Span(source, source), false);
        return spans.isEmpty() ? -1 : spans.get(0).low;
    }

    /**
     * Where an old stretch of lines is now, in order and as few spans as can be.
     *
     * @param withFresh whether lines inserted behind one of the stretch belong to it
     */
    List<Span> spans(Span old, boolean withFresh) {
        List<Span> spans = new ArrayList<>();
        add(spans, old.low, Math.min(old.high, first - 1));
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.source >= old.low && line.source <= old.high && (withFresh || !line.fresh)) {
                add(spans, first + index, first + index);
            }
        }
        add(spans, Math.max(old.low, behind) + shift(), old.high + shift());
        return spans;
    }

    private static void add(List<Span> spans, int low, int high) {
        if (low > high) {
            return;
        }
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.high + 1 == low) {
            spans.set(spans.size() - 1, new Span(last.low, high));
        } else {
            spans.add(new Span(low, high));
        }
    }
}
