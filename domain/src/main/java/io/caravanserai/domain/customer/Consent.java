package io.caravanserai.domain.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer allowed or refused for one purpose ({@code marketing}, {@code profiling}, {@code calls}).
 *
 * @param until null when it does not expire
 */
public record Consent(String purpose, boolean given, Instant since, @Nullable Instant until) {

    public boolean holdsAt(Instant moment) {
        return given && (until == null || moment.isBefore(until));
    }
}
