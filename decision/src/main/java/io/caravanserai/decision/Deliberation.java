package io.caravanserai.decision;

import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The steps of a decision from facts and churn score on, the same for live decisions and for those taken again. */
final class Deliberation {

    private final LongSupplier nanos;
    private final Appraiser appraiser;
    private final Eligibility eligibility;
    private final Propensities propensities;
    private final ContactPolicy contactPolicy;
    private final Arbitration arbitration;
    private final ReceiptWriter receipts;

    Deliberation(Playbook playbook, Scorer scorer, LongSupplier nanos) {
        this.nanos = nanos;
        this.appraiser = new Appraiser(playbook.catalogue(), playbook.strategy());
        this.eligibility = new Eligibility(playbook);
        this.propensities = new Propensities(scorer, playbook.catalogue(), nanos);
        this.contactPolicy = new ContactPolicy(playbook);
        this.arbitration = new Arbitration(playbook);
        this.receipts = new ReceiptWriter(contactPolicy);
    }

    /** Everything that does not depend on contacts, with one version of the tables. */
    List<Proposal> prepare(List<Opening> openings, RuleSet tables, Proposing proposing) {
        List<Draft> drafts = new ArrayList<>(openings.size());
        for (Opening opening : openings) {
            drafts.add(draft(opening, tables, proposing));
        }
        return propensities.complete(drafts);
    }

    private Draft draft(Opening opening, RuleSet tables, Proposing proposing) {
        long start = nanos.getAsLong();
        Appraisal appraisal = appraiser.appraise(opening.facts(), opening.churn(), tables);
        Field field = proposing.propose(opening.question(), opening.facts(), tables);
        eligibility.examine(field, opening.facts(), tables);
        return new Draft(
                opening.question(),
                tables,
                appraisal,
                opening.estimates(),
                field,
                nanos.getAsLong() - start,
                opening.modelNanos());
    }

    /** Decides on the contacts as they are once every earlier decision is made. */
    Decided decide(Proposal proposal, List<Contact> contacts) {
        long start = nanos.getAsLong();
        List<Fate> stopped = new ArrayList<>();
        List<Ranked> ranking = new ArrayList<>();
        for (Contender contender : proposal.contenders()) {
            admit(contender, proposal, contacts, ranking, stopped);
        }
        ranking.sort(Ranked.ORDER);
        stopped.addAll(proposal.draft().field().stopped());
        Verdict verdict = Verdict.of(ranking, stopped);
        Receipt receipt = receipts.write(proposal, verdict, nanos.getAsLong() - start);
        return new Decided(receipt, verdict.winner(), ranking);
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
