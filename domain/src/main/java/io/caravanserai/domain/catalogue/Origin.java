package io.caravanserai.domain.catalogue;

/** Who fills a catalogue entry in. */
public enum Origin {
    /** Computed from events by the profile room. */
    FEATURE,
    /** Said about the customer by a source: language, region, age. */
    ATTRIBUTE,
    /** A consent per purpose, yes or no. */
    CONSENT,
    /** Read from the event (or request) that asks for the decision. */
    EVENT,
    /** From the decision's as-of time. */
    CLOCK,
    /** Said by a model or its fallback. */
    SCORE,
    /** Said by a model of one's own: a number in a unit of its own, such as an expected spend, or a label; see {@code Estimate}. */
    ESTIMATE,
    /** Said by a decision table for later tables, such as the value tier. */
    DERIVED,
    /** Of the action under consideration. */
    CANDIDATE,
    /** What a table may answer; never an input. */
    OUTPUT
}
