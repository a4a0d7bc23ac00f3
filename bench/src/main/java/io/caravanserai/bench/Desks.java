package io.caravanserai.bench;

import io.caravanserai.decision.CustomerEventFlow;
import io.caravanserai.decision.DecisionTriggers;
import io.caravanserai.decision.DefaultDecisionDesk;
import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.memory.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The decision room with nothing behind it: no transaction, no process, no earlier receipt. */
final class Desks {

    private Desks() {}

    static DecisionDesk decisions(House house) {
        return new DefaultDecisionDesk(
                new NoTransaction(), house.memory, new NoReceipts(), house.maker, new NoProcesses());
    }

    static EventFlow flow(House house) {
        return new CustomerEventFlow(
                new NoTransaction(),
                house.memory,
                new NoQuarantine(),
                event -> new byte[0],
                DecisionTriggers.standard(),
                house.maker,
                new NoProcesses(),
                House.CLOCK);
    }

    static ActionDesk noProcesses() {
        return new NoProcesses();
    }

    private static final class NoTransaction implements UnitOfWork {

        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }
    }

    private static final class NoProcesses implements ActionDesk {

        @Override
        public void carryOut(List<Receipt> receipts) {}

        @Override
        public void outcomeArrived(DecisionId decision, Outcome outcome) {}
    }

    private static final class NoReceipts implements Receipts {

        @Override
        public Optional<Receipt> find(DecisionId id) {
            return Optional.empty();
        }

        @Override
        public Page<Receipt> search(ReceiptQuery query, @Nullable String cursor, int limit) {
            return new Page<>(List.of(), null);
        }
    }

    /** A refused event would make the figures worthless. */
    private static final class NoQuarantine implements Quarantine {

        @Override
        public void keep(List<QuarantinedSignal> signals) {
            if (!signals.isEmpty()) {
                throw new IllegalStateException(signals.get(0).problem().sentence());
            }
        }

        @Override
        public Page<QuarantinedSignal> list(@Nullable String connector, @Nullable String cursor, int limit) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Optional<QuarantinedSignal> find(String key) {
            return Optional.empty();
        }

        @Override
        public void replayed(List<QuarantinedSignal> signals) {}
    }
}
