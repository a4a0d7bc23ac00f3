package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Takes decisions: first, for a whole batch, what no contact can change (churn, value tier, offers, eligibility,
 * propensity); then, one after the other, contact policy and arbitration.
 */
public final class DecisionMaker {

    private final RuleBook rules;
    private final Models models;
    private final String churn;
    private final LongSupplier nanos;
    private final Situation situation;
    private final Offers offers;
    private final Deliberation deliberation;

    /** @param nanos a running count of nanoseconds, such as {@code System::nanoTime} */
    public DecisionMaker(Playbook playbook, Models models, LongSupplier nanos) {
        this.rules = playbook.rules();
        this.models = models;
        this.churn = playbook.strategy().churnPurpose();
        this.nanos = nanos;
        this.situation = new Situation(playbook.catalogue(), playbook.zone());
        this.offers = new Offers(playbook);
        this.deliberation =
                new Deliberation(playbook, Scorer.of(models, playbook.strategy().propensityPurpose()), nanos);
    }

    /** Freezes the customer as it is now. */
    Question question(
            MemorySession session, CustomerId customer, Instant asOf, String trigger, String type, EventData data) {
        long start = nanos.getAsLong();
        return new Question(trigger, type, session.snapshot(customer, asOf), data, nanos.getAsLong() - start);
    }

    /** Everything that does not depend on contacts, with one call of each model and one version of the tables. */
    List<Proposal> prepare(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        return prepared(questions, (question, facts, tables) -> offers.proposed(facts, tables));
    }

    /** The same for actions that are given, not asked of the offer tables. */
    List<Proposal> prepare(List<Question> questions, Function<Question, Candidate> given) {
        if (questions.isEmpty()) {
            return List.of();
        }
        return prepared(questions, (question, facts, tables) -> Field.of(given.apply(question)));
    }

    private List<Proposal> prepared(List<Question> questions, Proposing proposing) {
        long start = nanos.getAsLong();
        List<Facts> facts = questions.stream().map(situation::of).toList();
        List<CustomerId> customers =
                questions.stream().map(asked -> asked.snapshot().customer()).toList();
        List<List<Estimate>> estimates = models.estimates(customers, facts);
        fill(facts, estimates);
        List<Score> scores = models.score(churn, customers, facts);
        long each = (nanos.getAsLong() - start) / questions.size();
        List<Opening> openings = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            openings.add(new Opening(questions.get(i), facts.get(i), scores.get(i), estimates.get(i), each));
        }
        return deliberation.prepare(openings, rules.current(), proposing);
    }

    /** Tables and scores ask for what a model of one's own said like for any other fact. */
    private static void fill(List<Facts> facts, List<List<Estimate>> estimates) {
        for (int i = 0; i < facts.size(); i++) {
            Facts row = facts.get(i);
            estimates.get(i).forEach(one -> row.set(one.fact(), one.said()));
        }
    }

    /** Decides on the contacts as they are once every earlier decision is made, and keeps the receipt. */
    Receipt record(Proposal proposal, MemorySession session) {
        Receipt receipt = decide(proposal, session);
        Appraisal appraisal = proposal.draft().appraisal();
        session.record(receipt);
        session.learn(proposal.question().snapshot(), appraisal.scores(), appraisal.segments());
        return receipt;
    }

    /** Decides, but keeps nothing. */
    Receipt decide(Proposal proposal, MemorySession session) {
        return deliberation
                .decide(proposal, session.contacts(proposal.question().snapshot()))
                .receipt();
    }
}
