package io.caravanserai.profile.store;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads decisions in their order, and what the ledger showed each of them. A page costs a handful of statements. */
final class JdbcPastDecisions implements PastDecisions {

    private static final Duration LOOKING_BACK = Duration.ofDays(366);

    private final Stores stores;
    private final UnitOfWork work;

    JdbcPastDecisions(Stores stores, UnitOfWork work) {
        this.stores = stores;
        this.work = work;
    }

    @Override
    public Stretch latest(int most) {
        return work.run(() -> stores.order().latest(most));
    }

    @Override
    public List<PastDecision> after(long place, Stretch stretch, int most) {
        return work.run(() -> {
            long from = Math.max(place, stretch.first() - 1);
            List<PlacedReceipt> page = stores.order().after(from, stretch.last(), most);
            return page.isEmpty() ? List.of() : withContacts(page);
        });
    }

    private List<PastDecision> withContacts(List<PlacedReceipt> page) {
        Set<CustomerId> customers =
                page.stream().map(one -> one.receipt().customer()).collect(Collectors.toSet());
        Kin kin = Kin.of(customers, stores.customers(), stores.identities());
        Map<CustomerId, List<PastContact>> contacts =
                stores.pastContacts().since(kin.everyone(), earliest(page).minus(LOOKING_BACK));
        return page.stream().map(one -> past(one, kin, contacts)).toList();
    }

    private static Instant earliest(List<PlacedReceipt> page) {
        return page.stream()
                .map(one -> one.receipt().asOf())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static PastDecision past(PlacedReceipt placed, Kin kin, Map<CustomerId, List<PastContact>> contacts) {
        Receipt receipt = placed.receipt();
        Set<CustomerId> members = kin.members(receipt.customer(), receipt.asOf());
        List<Contact> seen = members.stream()
                .flatMap(member -> contacts.getOrDefault(member, List.of()).stream())
                .filter(contact -> contact.wasSeenBy(placed.place(), receipt))
                .map(PastContact::held)
                .sorted(SessionLedger.OLDEST_FIRST)
                .toList();
        return new PastDecision(placed.place(), receipt, members, seen);
    }
}
