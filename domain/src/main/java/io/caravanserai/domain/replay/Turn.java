package io.caravanserai.domain.replay;

/** Which way a decision changed. */
public enum Turn {
    /** No action before, one after. */
    GAINS,
    /** An action before, none after. */
    LOSES,
    /** Another action, or the same over another channel. */
    SWITCHES
}
