package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.model.Score;

/**
 * A candidate that may be offered.
 *
 * @param facts of the customer and of the candidate
 * @param propensity how probable it is that the customer accepts
 */
record Contender(Candidate candidate, Facts facts, Score propensity) {

    boolean isMandatory() {
        return candidate.action().mandatory();
    }
}
