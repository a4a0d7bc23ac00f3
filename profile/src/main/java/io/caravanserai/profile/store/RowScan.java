package io.caravanserai.profile.store;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.table.RowLedgerBounds;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks through the latest decisions and their outcomes, a page at a time, latest first. */
final class RowScan {

    private static final int PAGE = 500;

    private final Stores stores;
    private final UnitOfWork work;
    private final ActionCatalogue actions;
    private final RowLedgerBounds bounds;

    RowScan(Stores stores, UnitOfWork work, ActionCatalogue actions, RowLedgerBounds bounds) {
        this.stores = stores;
        this.work = work;
        this.actions = actions;
        this.bounds = bounds;
    }

    /**
     * Old is what lies long before the newest decision. A decision that is too old is left out; a page of nothing else ends
     * the search, for late ones are few.
     */
    RowCounts count(Instant now) {
        Instant oldest = work.run(() -> stores.decisions().newest(now)).minus(bounds.within());
        RowCounts counts = new RowCounts(actions, work.run(stores.releases()::begun));
        long place = Long.MAX_VALUE;
        boolean found = true;
        while (found && counts.decisions() < bounds.decisions()) {
            long before = place;
            int most = (int) Math.min(PAGE, bounds.decisions() - counts.decisions());
            List<PlacedReceipt> page = work.run(() -> page(before, most, oldest, counts));
            place = page.isEmpty() ? place : page.get(page.size() - 1).place();
            found = page.stream().anyMatch(one -> !one.receipt().asOf().isBefore(oldest));
        }
        return counts;
    }

    private List<PlacedReceipt> page(long before, int most, Instant oldest, RowCounts counts) {
        List<PlacedReceipt> page = stores.order().before(before, most);
        List<PlacedReceipt> young = page.stream()
                .filter(one -> !one.receipt().asOf().isBefore(oldest))
                .toList();
        Set<DecisionId> accepted = stores.outcomes()
                .accepted(young.stream().map(one -> one.receipt().id()).toList());
        young.forEach(one -> counts.add(one, accepted.contains(one.receipt().id())));
        return page;
    }
}
