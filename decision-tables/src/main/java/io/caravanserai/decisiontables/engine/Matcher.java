package io.caravanserai.decisiontables.engine;

import io.caravanserai.domain.catalogue.Facts;
import java.util.BitSet;

/** Finds the rows of one table whose every condition holds. Safe for use by several threads. */
interface Matcher {

    /** Indexes of matching rows. */
    BitSet match(Facts facts);
}
