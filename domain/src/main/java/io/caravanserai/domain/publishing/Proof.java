package io.caravanserai.domain.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried with exactly these bytes. Another content has another proof.
 *
 * @param hash of the workbook, see {@link TableVersion#hash}
 * @param cases null until run
 * @param lint null until run
 * @param replay null until run
 */
public record Proof(String hash, @Nullable Cases cases, @Nullable Lint lint, @Nullable Replay replay) {

    public static Proof none(String hash) {
        return new Proof(hash, null, null, null);
    }

    public Proof with(Cases run) {
        return new Proof(hash, run, lint, replay);
    }

    public Proof with(Lint run) {
        return new Proof(hash, cases, run, replay);
    }

    public Proof with(Replay run) {
        return new Proof(hash, cases, lint, run);
    }

    /** The workbook's own cases. */
    public record Cases(int passed, int failed, Instant at) {}

    /**
     * @param errors findings that block publishing
     * @param hints findings that do not
     * @param digest hash over all findings
     */
    public record Lint(int errors, int hints, String digest, Instant at) {}

    /**
     * @param id where the whole result is
     * @param digest hash over the result
     * @param changed decisions whose action would have been another
     */
    public record Replay(String id, String digest, long decisions, long changed, Instant at) {}
}
