package io.caravanserai.decisiontables.engine;

import io.caravanserai.domain.catalogue.Facts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a session: what is asked of one row that may match.
 *
 * @param fired where the row is noted when it does
 */
record Candidate(int row, Facts facts, BitSet fired) {

    @Nullable
    Object at(FactSlot slot) {
        return slot.in(facts);
    }

    void fire() {
        fired.set(row);
    }
}
