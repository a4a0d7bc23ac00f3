package io.caravanserai.decisiontables.engine;

import io.caravanserai.domain.catalogue.Facts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The one fact of a session: what is asked, and the rows that fired so far. Identity is its equality. */
public final class Inquiry {

    private final Facts facts;
    private final BitSet rows;

    Inquiry(Facts facts, int rows) {
        this.facts = facts;
        this.rows = new BitSet(rows);
    }

    @Nullable
    Object at(FactSlot slot) {
        return slot.in(facts);
    }

    void fire(int row) {
        rows.set(row);
    }

    BitSet rows() {
        return rows;
    }
}
