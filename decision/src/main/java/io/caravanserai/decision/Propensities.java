package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;

/** Scores the candidates of all drafts in one call of the model. */
final class Propensities {

    private final Models models;
    private final String purpose;
    private final CandidateFacts candidateFacts;
    private final LongSupplier nanos;

    Propensities(Models models, Playbook playbook, LongSupplier nanos) {
        this.models = models;
        this.purpose = playbook.strategy().propensityPurpose();
        this.candidateFacts = new CandidateFacts(playbook.catalogue());
        this.nanos = nanos;
    }

    List<Proposal> complete(List<Draft> drafts) {
        long start = nanos.getAsLong();
        List<Facts> rows = rows(drafts);
        Iterator<Score> scores = rows.isEmpty()
                ? List.<Score>of().iterator()
                : models.score(purpose, rows).iterator();
        long each = (nanos.getAsLong() - start) / drafts.size();
        Iterator<Facts> facts = rows.iterator();
        return drafts.stream()
                .map(draft -> new Proposal(draft, contenders(draft, facts, scores), draft.modelNanos() + each))
                .toList();
    }

    private List<Facts> rows(List<Draft> drafts) {
        List<Facts> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Candidate candidate : draft.field().running()) {
                rows.add(candidateFacts.of(draft.appraisal().facts(), candidate));
            }
        }
        return rows;
    }

    private static List<Contender> contenders(Draft draft, Iterator<Facts> facts, Iterator<Score> scores) {
        List<Contender> contenders = new ArrayList<>();
        for (Candidate candidate : draft.field().running()) {
            contenders.add(new Contender(candidate, facts.next(), scores.next()));
        }
        return contenders;
    }
}
