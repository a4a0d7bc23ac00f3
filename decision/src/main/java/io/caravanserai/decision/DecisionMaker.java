package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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
    private final Appraiser appraiser;
    private final Offers offers;
    private final Eligibility eligibility;
    private final Propensities propensities;
    private final ContactPolicy contactPolicy;
    private final Arbitration arbitration;
    private final ReceiptWriter receipts;

    /** @param nanos a running count of nanoseconds, such as {@code System::nanoTime} */
    public DecisionMaker(Playbook playbook, Models models, LongSupplier nanos) {
        this.rules = playbook.rules();
        this.models = models;
        this.churn = playbook.strategy().churnPurpose();
        this.nanos = nanos;
        this.situation = new Situation(playbook.catalogue(), playbook.zone());
        this.appraiser = new Appraiser(playbook.catalogue(), playbook.strategy());
        this.offers = new Offers(playbook);
        this.eligibility = new Eligibility(playbook);
        this.propensities = new Propensities(models, playbook, nanos);
        this.contactPolicy = new ContactPolicy(playbook);
        this.arbitration = new Arbitration(playbook);
        this.receipts = new ReceiptWriter(contactPolicy);
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
        return prepare(questions, offers::proposed);
    }

    /** The same for an action that is given, not asked of the offer tables. */
    Proposal prepare(Question question, Candidate given) {
        return prepare(List.of(question), (facts, tables) -> Field.of(given)).get(0);
    }

    private List<Proposal> prepare(List<Question> questions, BiFunction<Facts, RuleSet, Field> proposer) {
        long start = nanos.getAsLong();
        List<Facts> facts = questions.stream().map(situation::of).toList();
        List<Score> scores = models.score(churn, facts);
        long each = (nanos.getAsLong() - start) / questions.size();
        RuleSet tables = rules.current();
        List<Draft> drafts = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            drafts.add(draft(questions.get(i), facts.get(i), scores.get(i), tables, each, proposer));
        }
        return propensities.complete(drafts);
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
        long start = nanos.getAsLong();
        List<Contact> contacts = session.contacts(proposal.question().snapshot());
        List<Fate> stopped = new ArrayList<>();
        List<Ranked> ranking = new ArrayList<>();
        for (Contender contender : proposal.contenders()) {
            admit(contender, proposal, contacts, ranking, stopped);
        }
        ranking.sort(Ranked.ORDER);
        stopped.addAll(proposal.draft().field().stopped());
        Verdict verdict = Verdict.of(ranking, stopped);
        return receipts.write(proposal, verdict, nanos.getAsLong() - start);
    }

    private Draft draft(
            Question question,
            Facts facts,
            Score score,
            RuleSet tables,
            long modelNanos,
            BiFunction<Facts, RuleSet, Field> proposer) {
        long start = nanos.getAsLong();
        Appraisal appraisal = appraiser.appraise(facts, score, tables);
        Field field = proposer.apply(facts, tables);
        eligibility.examine(field, facts, tables);
        return new Draft(question, tables, appraisal, field, nanos.getAsLong() - start, modelNanos);
    }

    private void admit(
            Contender contender, Proposal proposal, List<Contact> contacts, List<Ranked> ranking, List<Fate> stopped) {
        RuleSet tables = proposal.draft().tables();
        List<TableHit> rows = contactPolicy.rows(contender.facts(), tables);
        Stop stop = contactPolicy.stopOf(
                contender, rows, contacts, proposal.question().snapshot().asOf());
        if (stop == null) {
            ranking.add(arbitration.weigh(contender, rows, tables));
        } else {
            stopped.add(stop.fateOf(contender.candidate()));
        }
    }
}
