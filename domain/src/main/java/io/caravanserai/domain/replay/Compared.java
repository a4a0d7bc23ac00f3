package io.caravanserai.domain.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was compared with what.
 *
 * @param inForce version of the tables in force when the replay began
 * @param draft version of the tables replayed
 * @param from moment of the first decision, null when there was none
 * @param until moment of the last one, null when there was none
 * @param hash SHA-256 over both versions and every decision that was taken again, as 64 hexadecimal digits
 * @param tables names of the tables whose drafts were taken together; empty when nobody said
 */
public record Compared(
        String inForce,
        String draft,
        @Nullable Instant from,
        @Nullable Instant until,
        String hash,
        String who,
        List<String> tables) {

    /** Results that were kept before tables were named have none. */
    @SuppressWarnings("ConstantValue")
    public Compared {
        tables = tables == null ? List.of() : List.copyOf(tables);
    }

    public Compared of(List<String> names) {
        return new Compared(inForce, draft, from, until, hash, who, names);
    }
}
