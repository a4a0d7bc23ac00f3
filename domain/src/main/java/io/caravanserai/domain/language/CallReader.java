package io.caravanserai.domain.language;

/** Reads a whole call. Takes seconds: never inside a transaction, never on the way of a decision. */
public interface CallReader {

    /** Never fails: when no language model may or can be asked, rules answer and say why. */
    CallInsight read(CallText call);
}
