package io.caravanserai.profile.store;

import io.caravanserai.domain.event.Identifier;
import java.time.Instant;

/**
 * A statement about two identifiers.
 *
 * @param apart true when they must not be linked again by events
 * @param reason the event that said so, or what a person wrote
 */
record Link(Identifier one, Identifier other, boolean apart, String reason, Instant since) {

    private static final int LONGEST_REASON = 400;

    /** Kept in one order, so that a pair has one row. */
    Link {
        reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        if (one.compareTo(other) > 0) {
            Identifier first = one;
            one = other;
            other = first;
        }
    }

    boolean touches(Identifier identifier) {
        return one.equals(identifier) || other.equals(identifier);
    }

    Identifier opposite(Identifier identifier) {
        return one.equals(identifier) ? other : one;
    }
}
