package io.caravanserai.decision;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * One new event and whom it speaks of.
 *
 * @param who as linked when the event was remembered
 * @param question null when it asks for no decision
 */
record Step(Event event, Remembered.Stored who, @Nullable Question question) {

    boolean asks() {
        return question != null;
    }
}
