package io.caravanserai.domain.publishing;

import java.time.Instant;
import java.util.Optional;

/** Workbooks by the hash of their bytes: the same content is kept once. Proofs are kept beside them. */
public interface Workbooks {

    /** @return SHA-256 of the bytes, in hex */
    String keep(byte[] workbook, Instant now);

    Optional<byte[]> find(String hash);

    Proof proof(String hash);

    void prove(Proof proof);

    /**
     * Forgets workbooks that no version, note or file refers to, their proofs, and replays that prove nothing any more.
     *
     * @param before only those kept before: a page that is still open may ask for a merge with one
     */
    int sweep(Instant before);
}
