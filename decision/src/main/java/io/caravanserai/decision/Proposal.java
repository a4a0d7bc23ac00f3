package io.caravanserai.decision;

import java.util.List;

/**
 * Everything a decision needs that does not depend on contacts; these may still change while the batch goes on.
 *
 * @param modelNanos this decision's share of both model calls
 */
record Proposal(Draft draft, List<Contender> contenders, long modelNanos) {

    Question question() {
        return draft.question();
    }
}
