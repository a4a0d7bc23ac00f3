package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Candidate;

/** A candidate that may be offered, before anybody said how probable it is that the customer accepts. */
record Entrant(Question question, Candidate candidate, Facts facts) {}
