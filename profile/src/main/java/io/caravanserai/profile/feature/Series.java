package io.caravanserai.profile.feature;

import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.bytes.ByteWriter;

/**
 * What is kept of one stream of events of one customer. A series depends on the set of its events only, never on the order
 * they came in: that is what makes rebuilding, linking and late events exact.
 */
interface Series {

    void add(Event event, int day);

    /** Takes in everything the other one, of the same spec, holds. */
    void addAll(Series other);

    /** The aggregate over the days after {@code from} up to and including {@code to}; NaN when there is nothing to say. */
    double read(Aggregate aggregate, int from, int to);

    void write(ByteWriter out);
}
