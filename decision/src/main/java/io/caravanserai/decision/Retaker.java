package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.table.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes past decisions again from what their receipts froze, through the very steps of live ones. Scores are the recorded
 * ones; a candidate whose propensity was not recorded is scored by the models of today. Safe for use by several threads.
 */
public final class Retaker {

    private final Playbook playbook;
    private final Models models;
    private final FrozenFacts frozen;
    private final PastProposals proposals;

    public Retaker(Playbook playbook, Models models) {
        this.playbook = playbook;
        this.models = models;
        this.frozen = new FrozenFacts(playbook.catalogue());
        this.proposals = new PastProposals(playbook);
    }

    /** @param decisions consecutive ones, in the order they were taken */
    public List<Retaken> retake(List<PastDecision> decisions, RuleSet tables, PastContacts contacts) {
        PastPage page = new PastPage(decisions, playbook.strategy(), models);
        Deliberation deliberation = new Deliberation(playbook, page, () -> 0);
        List<Opening> openings =
                decisions.stream().map(decision -> opening(decision, page)).toList();
        List<Proposal> prepared = deliberation.prepare(openings, tables, proposals.of(page));
        List<Retaken> retaken = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            PastDecision decision = decisions.get(i);
            Decided decided = deliberation.decide(prepared.get(i), contacts.seenBy(decision));
            contacts.made(decision, decided.receipt());
            retaken.add(Retaken.of(decided, page.scores(decided.receipt().trigger())));
        }
        return retaken;
    }

    private Opening opening(PastDecision decision, PastPage page) {
        Receipt receipt = decision.receipt();
        Facts facts = frozen.of(receipt.facts());
        Snapshot snapshot = new Snapshot(receipt.customer(), decision.members(), receipt.asOf(), facts);
        Question question = new Question(receipt.trigger(), receipt.triggerType(), snapshot, EventData.nothing(), 0);
        Score churn = page.scores(receipt.trigger()).churn().orElseGet(() -> churn(receipt.customer(), facts));
        return new Opening(question, facts, churn, receipt.estimates(), 0);
    }

    private Score churn(CustomerId customer, Facts facts) {
        return models.score(playbook.strategy().churnPurpose(), List.of(customer), List.of(facts))
                .get(0);
    }
}
