package io.caravanserai.domain.language;

/** Finds better words. Takes seconds: never inside a transaction, never on the way of a decision. */
public interface Wording {

    /** Never fails: when no language model may or can be asked, the draft is the answer and says why. */
    Worded write(WordingRequest request);
}
