package io.caravanserai.routes;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.stream.EventPublisher;
import java.util.ArrayList;
import java.util.List;

/** The stream in memory, with the promises of the real one; it can be out of order for a while. */
public final class ListPublisher implements EventPublisher {

    private final List<Event> events = new ArrayList<>();
    private boolean down;

    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeBack() {
        down = false;
    }

    @Override
    public synchronized List<Refused> publish(List<Event> batch) {
        if (down) {
            throw new RetryLaterException("The broker is not there.", new IllegalStateException("down"));
        }
        List<Event> large =
                batch.stream().filter(event -> event.id().startsWith("large")).toList();
        batch.stream().filter(event -> !large.contains(event)).forEach(events::add);
        return large.stream().map(event -> new Refused(event, tooLarge(event))).toList();
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public synchronized List<String> ids() {
        return events.stream().map(Event::id).toList();
    }

    private static Problem tooLarge(Event event) {
        return new Problem(event.source(), event.id(), "2 MB", "is too large", "Maybe map fewer fields.");
    }
}
