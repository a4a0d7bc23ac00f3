package io.caravanserai.domain.action;

import java.time.Instant;

/** Write-ahead record of sends, one row per intent key. */
public interface SendLedger {

    /** Durable before it returns, in a transaction of its own. */
    Claim claim(String intentKey, SendRequest request, Instant now);

    void sent(String intentKey, Instant now);

    void refused(String intentKey, String reason, Instant now);

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
