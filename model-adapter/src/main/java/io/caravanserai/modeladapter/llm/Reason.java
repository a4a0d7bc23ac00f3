package io.caravanserai.modeladapter.llm;

import java.util.Locale;

/** Why the language model did not answer; the lower-case name is what the API says. */
enum Reason {
    /** None is set up. */
    OFF,
    /** Its settings or prompts are not in order. */
    BROKEN,
    /** The day's calls or tokens are used up, or the ledger that counts them is not there. */
    BUDGET_SPENT,
    /** Enough questions are under way. */
    BUSY,
    /** It failed too often lately and is left alone for a while. */
    BREAKER_OPEN,
    /** The time limit was over. */
    TIMEOUT,
    /** It turned us away, for instance for a wrong key: trying again is no use. */
    REFUSED,
    /** It was not there or said so, each time it was tried. */
    UNAVAILABLE,
    /** What it said is not what was asked for, even when asked again. */
    UNUSABLE,
    /** It said what the house had not said: a number, a link, a promise. */
    SAID_TOO_MUCH;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the provider, not we, failed. */
    boolean isTheProviders() {
        return this == TIMEOUT || this == REFUSED || this == UNAVAILABLE;
    }
}
