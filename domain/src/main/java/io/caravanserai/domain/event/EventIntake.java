package io.caravanserai.domain.event;

import io.caravanserai.domain.problem.RetryLaterException;
import java.util.List;

/** The door to the event stream. */
public interface EventIntake {

    /**
     * Publishes in the given order and returns only after the broker has all of them.
     *
     * @throws RetryLaterException when the broker does not answer; the caller must not acknowledge its source
     */
    void submit(List<Event> events);
}
