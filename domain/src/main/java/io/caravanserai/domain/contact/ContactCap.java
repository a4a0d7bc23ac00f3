package io.caravanserai.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * At most so many contacts over a channel in a rolling period.
 *
 * @param channel {@code any} counts all channels together
 */
public record ContactCap(String channel, int most, Duration period) {

    public static final String ANY_CHANNEL = "any";

    public boolean concerns(String otherChannel) {
        return channel.equals(ANY_CHANNEL) || channel.equals(otherChannel);
    }

    /** How many of the contacts fall into the period that ends now. */
    public long used(List<Contact> contacts, Instant now) {
        Instant from = now.minus(period);
        return contacts.stream()
                .filter(Contact::counts)
                .filter(contact -> concerns(contact.channel()))
                .filter(contact ->
                        contact.time().isAfter(from) && !contact.time().isAfter(now))
                .count();
    }

    public boolean isReached(List<Contact> contacts, Instant now) {
        return used(contacts, now) >= most;
    }
}
