package io.caravanserai.processes;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventIntake;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An event stream that remembers what it was told, and can be down. */
final class RecordingIntake implements EventIntake {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private volatile boolean losesAnswer;

    void goDown() {
        down = true;
    }

    /** Takes the next events and fails all the same, as a broker whose answer is lost. */
    void loseNextAnswer() {
        losesAnswer = true;
    }

    void comeBack() {
        down = false;
        losesAnswer = false;
    }

    List<Event> of(DecisionId decision) {
        return events.stream()
                .filter(event -> event.id().startsWith(decision.value() + "/"))
                .toList();
    }

    /** {@code sendOffer sent}, {@code recordClosing ignored}. */
    List<String> stepsOf(DecisionId decision) {
        return of(decision).stream()
                .map(event -> event.id().substring(decision.value().length() + 1) + " "
                        + event.data().text("response").orElseThrow())
                .toList();
    }

    @Override
    public void submit(List<Event> more) {
        if (down) {
            throw new RetryLaterException("The broker is down.", new IllegalStateException());
        }
        events.addAll(more);
        if (losesAnswer) {
            throw new RetryLaterException("The answer of the broker was lost.", new IllegalStateException());
        }
    }
}
