package io.caravanserai.decision;

import io.caravanserai.domain.customer.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads consents the way the catalogue does: marketing must be given; a channel follows marketing until it is spoken of. */
final class Consents {

    private static final Map<String, String> PURPOSE_BY_CHANNEL =
            Map.of("call", "calls", "email", "email", "sms", "sms");

    private Consents() {}

    static boolean given(String purpose, List<Consent> consents, Instant now) {
        return of(purpose, consents).filter(consent -> consent.holdsAt(now)).isPresent();
    }

    static boolean channelRefused(String channel, List<Consent> consents, Instant now) {
        return Optional.ofNullable(PURPOSE_BY_CHANNEL.get(channel))
                .flatMap(purpose -> of(purpose, consents))
                .filter(consent -> !consent.holdsAt(now))
                .isPresent();
    }

    private static Optional<Consent> of(String purpose, List<Consent> consents) {
        return consents.stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .reduce((earlier, later) -> later.since().isBefore(earlier.since()) ? earlier : later);
    }
}
