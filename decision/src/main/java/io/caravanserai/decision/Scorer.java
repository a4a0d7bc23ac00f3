package io.caravanserai.decision;

import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import java.util.List;

/** Says how probable it is that each candidate is accepted; one score an entrant, order kept. */
@FunctionalInterface
interface Scorer {

    List<Score> score(List<Entrant> entrants);

    /** One call of the model for all of them. */
    static Scorer of(Models models, String purpose) {
        return entrants -> models.score(
                purpose,
                entrants.stream()
                        .map(entrant -> entrant.question().snapshot().customer())
                        .toList(),
                entrants.stream().map(Entrant::facts).toList());
    }
}
