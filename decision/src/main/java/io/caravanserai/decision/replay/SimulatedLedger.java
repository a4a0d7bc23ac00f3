package io.caravanserai.decision.replay;

import io.caravanserai.decision.PastContacts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.replay.PastDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contact ledger of one run: what was recorded, except where the run decided otherwise. Only the differences are held, so
 * its size is the number of decisions that changed.
 */
final class SimulatedLedger implements PastContacts {

    private static final Duration LOOKING_BACK = Duration.ofDays(366);
    private static final Comparator<Contact> OLDEST_FIRST = Comparator.comparing(Contact::time)
            .thenComparing(contact -> contact.decision().value());

    private final Map<CustomerId, Map<DecisionId, Optional<Contact>>> otherwise = new HashMap<>();

    @Override
    public List<Contact> seenBy(PastDecision decision) {
        Map<DecisionId, Optional<Contact>> changes = changes(decision);
        if (changes.isEmpty()) {
            return decision.contacts();
        }
        Instant from = decision.receipt().asOf().minus(LOOKING_BACK);
        Stream<Contact> asRecorded =
                decision.contacts().stream().filter(contact -> !changes.containsKey(contact.decision()));
        Stream<Contact> instead = changes.values().stream()
                .flatMap(Optional::stream)
                .filter(contact -> !contact.time().isBefore(from));
        return Stream.concat(asRecorded, instead).sorted(OLDEST_FIRST).toList();
    }

    private Map<DecisionId, Optional<Contact>> changes(PastDecision decision) {
        if (otherwise.isEmpty()) {
            return Map.of();
        }
        Map<DecisionId, Optional<Contact>> changes = new HashMap<>();
        decision.members().forEach(member -> changes.putAll(otherwise.getOrDefault(member, Map.of())));
        return changes;
    }

    @Override
    public void made(PastDecision decision, Receipt again) {
        Receipt recorded = decision.receipt();
        if (!isSameContact(recorded.choice(), again.choice())) {
            otherwise
                    .computeIfAbsent(recorded.customer(), customer -> new HashMap<>())
                    .put(recorded.id(), contact(again));
        }
    }

    /** True when both contact the customer over the same channel about the same, or neither does. */
    private static boolean isSameContact(Choice one, Choice other) {
        return one.channel() == null
                ? other.channel() == null
                : one.channel().equals(other.channel()) && one.action().equals(other.action());
    }

    private static Optional<Contact> contact(Receipt receipt) {
        String channel = receipt.choice().channel();
        return channel == null
                ? Optional.empty()
                : Optional.of(new Contact(
                        receipt.id(), channel, receipt.choice().action(), receipt.asOf(), ContactState.RESERVED));
    }
}
