package io.caravanserai.domain.decision;

import io.caravanserai.domain.table.FiredRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of a candidate.
 *
 * @param action action id
 * @param stage where its way ended
 * @param reason code of the sentence that says why, such as {@code no_consent}, {@code cap_reached}, {@code outranked}
 * @param detail value for the sentence, such as {@code sms 2/7d}; empty when it needs none
 * @param factors null when it never came to arbitration
 * @param proposedBy row that proposed it
 * @param stoppedBy row of the policy that stopped it, null when none did
 */
public record Fate(
        String action,
        String channel,
        Stage stage,
        String reason,
        String detail,
        @Nullable Factors factors,
        FiredRow proposedBy,
        @Nullable FiredRow stoppedBy) {}
