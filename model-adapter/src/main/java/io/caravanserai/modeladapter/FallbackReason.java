package io.caravanserai.modeladapter;

import java.util.Locale;

/** Why rules answered in a model's place; the lower-case name is what a score and its receipt carry. */
enum FallbackReason {
    /** No folder serves the purpose, or its model is left out on purpose. */
    MISSING,
    /** The folder is there, but passport, graph or golden scores are not in order. */
    BROKEN,
    /** The model did not answer within its time budget. */
    TIMEOUT,
    /** Every worker is busy and the queue is full. */
    BUSY,
    /** It failed too often lately and is left alone for a while. */
    BREAKER_OPEN,
    /** The call itself failed. */
    ERROR,
    /** It answered NaN or something outside 0 to 1. */
    NOT_A_PROBABILITY,
    /** It answered NaN or something outside the range of its score. */
    OUT_OF_RANGE,
    /** It answered, but is less sure than its passport asks. */
    LOW_CONFIDENCE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
