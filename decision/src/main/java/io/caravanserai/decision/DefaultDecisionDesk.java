package io.caravanserai.decision;

import io.caravanserai.domain.action.ActionDesk;
import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.decision.ReusedRequestException;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.UnitOfWork;
import java.util.List;

/** Answers who waits, with the same maker that decides about events. */
public final class DefaultDecisionDesk implements DecisionDesk {

    private static final String TRIGGER_TYPE = "request";

    private final UnitOfWork unitOfWork;
    private final CustomerMemory memory;
    private final Receipts receipts;
    private final DecisionMaker maker;
    private final Acting acting;

    public DefaultDecisionDesk(
            UnitOfWork unitOfWork, CustomerMemory memory, Receipts receipts, DecisionMaker maker, ActionDesk desk) {
        this.unitOfWork = unitOfWork;
        this.memory = memory;
        this.receipts = receipts;
        this.maker = maker;
        this.acting = new Acting(desk);
    }

    /** @throws ReusedRequestException when the request id already asked about somebody else */
    @Override
    public Receipt decide(InsightRequest request) {
        return unitOfWork.run(() -> request.dryRun() ? tryOut(request) : decideOnce(request));
    }

    /** The customer is locked before looking, so that of two same requests the second finds the first one's receipt. */
    private Receipt decideOnce(InsightRequest request) {
        MemorySession session = memory.open(request.customer());
        Question question = question(request, session);
        return receipts.find(DecisionId.of(request.requestId()))
                .map(earlier -> aboutTheSame(earlier, question))
                .orElseGet(() -> conclude(question, session));
    }

    private Receipt conclude(Question question, MemorySession session) {
        Receipt receipt = maker.record(proposal(question), session);
        acting.carryOut(List.of(receipt));
        session.save(List.of());
        return receipt;
    }

    private Receipt tryOut(InsightRequest request) {
        MemorySession session = memory.look(request.customer());
        return maker.decide(proposal(question(request, session)), session);
    }

    private Proposal proposal(Question question) {
        return maker.prepare(List.of(question)).get(0);
    }

    private Question question(InsightRequest request, MemorySession session) {
        return maker.question(
                session, request.customer(), request.asOf(), request.requestId(), TRIGGER_TYPE, request.context());
    }

    private static Receipt aboutTheSame(Receipt earlier, Question question) {
        if (!question.snapshot().members().contains(earlier.customer())) {
            throw new ReusedRequestException(question.trigger());
        }
        return earlier;
    }
}
