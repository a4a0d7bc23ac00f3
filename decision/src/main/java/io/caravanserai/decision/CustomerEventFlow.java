package io.caravanserai.decision;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.event.FlowResult;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.UnitOfWork;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The way of every event: remember, decide, act, record, in one transaction. */
public final class CustomerEventFlow implements EventFlow {

    private final UnitOfWork unitOfWork;
    private final CustomerMemory memory;
    private final Remembering remembering;
    private final DecisionMaker maker;
    private final Acting acting;

    /** @param encoder writes an event as JSON, for the quarantine */
    public CustomerEventFlow(
            UnitOfWork unitOfWork,
            CustomerMemory memory,
            Quarantine quarantine,
            Function<Event, byte[]> encoder,
            DecisionTriggers triggers,
            DecisionMaker maker,
            ActionDesk desk,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.memory = memory;
        this.maker = maker;
        this.acting = new Acting(desk);
        this.remembering = new Remembering(triggers, maker, new Refusals(quarantine, encoder, clock), clock);
    }

    @Override
    public FlowResult accept(EventBatch batch) {
        return unitOfWork.run(() -> handle(batch));
    }

    private FlowResult handle(EventBatch batch) {
        MemorySession session = memory.open(batch.events());
        Past past = remembering.remember(batch.events(), session);
        acting.carryOut(decide(past, session));
        session.save(batch.positions());
        return past.result();
    }

    private List<Receipt> decide(Past past, MemorySession session) {
        Iterator<Proposal> proposals = maker.prepare(past.questions()).iterator();
        List<Receipt> receipts = new ArrayList<>();
        for (Step step : past.steps()) {
            acting.hear(step, session);
            if (step.asks()) {
                receipts.add(maker.record(proposals.next(), session));
            }
        }
        return receipts;
    }
}
