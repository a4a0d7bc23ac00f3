package io.caravanserai.domain.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was compared with what.
 *
 * @param inForce version of the tables in force when the replay began
 * @param draft version of the tables replayed
 * @param from moment of the first decision, null when there was none
 * @param until moment of the last one, null when there was none
 * @param hash SHA-256 over both versions and every decision that was taken again, as 64 hexadecimal digits
 */
public record Compared(
        String inForce, String draft, @Nullable Instant from, @Nullable Instant until, String hash, String who) {}
