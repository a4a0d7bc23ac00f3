package io.caravanserai.modeladapter.privacy;

/** A stretch of text to be hidden, {@code from} included, {@code to} not. */
record Span(int from, int to, Kind kind) {

    boolean touches(Span other) {
        return from < other.to && other.from < to;
    }

    /** Both together; the longer one says the kind. */
    Span with(Span other) {
        Kind longer = to - from >= other.to - other.from ? kind : other.kind;
        return new Span(Math.min(from, other.from), Math.max(to, other.to), longer);
    }
}
