package io.caravanserai.domain.replay;

import io.caravanserai.domain.table.RuleSet;

/**
 * What is to be replayed.
 *
 * @param draft all tables, the drafts among them in place of those in force
 * @param decisions how many of the latest decisions to take again
 * @param who asked for it
 */
public record ReplayOrder(RuleSet draft, int decisions, String who) {

    /** As many decisions as a replay takes again unless told otherwise. */
    public static final int USUAL = 100_000;
}
