package io.caravanserai.domain.action;

import java.time.Instant;

/** Record of sends, one row per intent key; see {@link SendLedgers} for when its writes are durable. */
public interface SendLedger {

    /** Before anything is handed over. */
    Claim claim(String intentKey, SendRequest request, Instant now);

    void sent(String intentKey, Instant now);

    void refused(String intentKey, String reason, Instant now);

    /** The message certainly did not leave: the claim is as if it never was, so that the next try finds {@code NEW}. */
    void release(String intentKey);

    /** What a claim finds. */
    enum Claim {
        /** First to come: send. */
        NEW,
        /** An earlier try claimed it and never said what became of it. */
        UNCERTAIN,
        /** It is sent: do nothing. */
        SENT,
        /** It was refused: do nothing. */
        REFUSED
    }
}
