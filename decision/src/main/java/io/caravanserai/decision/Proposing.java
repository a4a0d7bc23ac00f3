package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.RuleSet;

/** Says what could be done: the offer tables, or a campaign. */
@FunctionalInterface
interface Proposing {

    Field propose(Question question, Facts facts, RuleSet tables);
}
