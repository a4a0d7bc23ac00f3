package io.caravanserai.processes;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Receipts in memory. */
final class TestReceipts implements Receipts {

    private final Map<DecisionId, Receipt> byId = new ConcurrentHashMap<>();

    void keep(Receipt receipt) {
        byId.put(receipt.id(), receipt);
    }

    @Override
    public Optional<Receipt> find(DecisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Page<Receipt> search(ReceiptQuery query, @Nullable String cursor, int limit) {
        return new Page<>(List.copyOf(byId.values()), null);
    }
}
