package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.model.Score;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;

/** Scores the candidates of all drafts at once. */
final class Propensities {

    private final Scorer scorer;
    private final CandidateFacts candidateFacts;
    private final LongSupplier nanos;

    Propensities(Scorer scorer, Catalogue catalogue, LongSupplier nanos) {
        this.scorer = scorer;
        this.candidateFacts = new CandidateFacts(catalogue);
        this.nanos = nanos;
    }

    List<Proposal> complete(List<Draft> drafts) {
        long start = nanos.getAsLong();
        List<Entrant> entrants = entrants(drafts);
        Iterator<Score> scores = entrants.isEmpty()
                ? List.<Score>of().iterator()
                : scorer.score(entrants).iterator();
        long each = (nanos.getAsLong() - start) / drafts.size();
        Iterator<Entrant> next = entrants.iterator();
        return drafts.stream()
                .map(draft -> new Proposal(draft, contenders(draft, next, scores), draft.modelNanos() + each))
                .toList();
    }

    private List<Entrant> entrants(List<Draft> drafts) {
        List<Entrant> entrants = new ArrayList<>();
        for (Draft draft : drafts) {
            for (Candidate candidate : draft.field().running()) {
                entrants.add(new Entrant(
                        draft.question(),
                        candidate,
                        candidateFacts.of(draft.appraisal().facts(), candidate)));
            }
        }
        return entrants;
    }

    private static List<Contender> contenders(Draft draft, Iterator<Entrant> entrants, Iterator<Score> scores) {
        List<Contender> contenders = new ArrayList<>();
        for (Candidate candidate : draft.field().running()) {
            contenders.add(new Contender(candidate, entrants.next().facts(), scores.next()));
        }
        return contenders;
    }
}
