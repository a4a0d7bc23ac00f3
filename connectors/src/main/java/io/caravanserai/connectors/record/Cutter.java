package io.caravanserai.connectors.record;

import org.jspecify.annotations.Nullable;

/** Cuts the next raw record off a stream. */
interface Cutter {

    /** Null at the end. */
    @Nullable
    RawRecord next();
}
