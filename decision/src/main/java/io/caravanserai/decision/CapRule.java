package io.caravanserai.decision;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactCap;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the contact policy that limits how often; days left blank mean a week, a channel left blank means any. */
record CapRule(ContactCap cap, FiredRow row) {

    private static final int A_WEEK = 7;

    static Optional<CapRule> of(TableHit hit) {
        if (hit.number("cap").isEmpty()) {
            return Optional.empty();
        }
        String channel = hit.text("cap_channel").orElse(ContactCap.ANY_CHANNEL);
        int most = (int) hit.number("cap").getAsDouble();
        Duration period = Duration.ofDays((long) hit.number("cap_days").orElse(A_WEEK));
        return Optional.of(new CapRule(new ContactCap(channel, most, period), hit.row()));
    }

    @Nullable
    Stop stopOf(String channel, List<Contact> contacts, Instant now) {
        return cap.concerns(channel) && cap.isReached(contacts, now)
                ? new Stop(Stage.CONTACT_POLICY, Reasons.CAP_REACHED, inWords(), row)
                : null;
    }

    private String inWords() {
        return "%s %d/%dd".formatted(cap.channel(), cap.most(), cap.period().toDays());
    }
}
