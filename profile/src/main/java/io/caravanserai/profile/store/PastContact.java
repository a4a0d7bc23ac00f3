package io.caravanserai.profile.store;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact of the ledger as it is now.
 *
 * @param place of the decision that made it
 * @param released when it was released, null when it was not
 */
record PastContact(Contact contact, long place, @Nullable Instant released) {

    private static final Duration LOOKING_BACK = Duration.ofDays(366);

    /** True when the ledger showed it to the decision of that place. */
    boolean wasSeenBy(long decision, Receipt receipt) {
        return place < decision
                && !contact.time().isBefore(receipt.asOf().minus(LOOKING_BACK))
                && wasHeldAt(receipt.asOf());
    }

    private boolean wasHeldAt(Instant moment) {
        return contact.counts() || released != null && released.isAfter(moment);
    }

    /** As it was while it was held. */
    Contact held() {
        return contact.counts()
                ? contact
                : new Contact(
                        contact.decision(), contact.channel(), contact.action(), contact.time(), ContactState.RESERVED);
    }
}
