package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.Problem;
import java.util.List;

/** The door to the stream for callers that can keep what the stream will never take. */
public interface EventPublisher {

    /**
     * Publishes in the given order and returns only after the broker has all but the refused ones.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when the broker does not answer; calling again is safe
     */
    List<Refused> publish(List<Event> events);

    /** An event that is its own obstacle: too large, say. Trying again changes nothing. */
    record Refused(Event event, Problem problem) {}
}
