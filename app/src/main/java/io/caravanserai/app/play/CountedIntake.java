package io.caravanserai.app.play;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventIntake;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts what processes put on the stream, so that a play's report can account for it. */
public final class CountedIntake implements EventIntake {

    private final EventIntake stream;
    private final LongAdder events = new LongAdder();

    public CountedIntake(EventIntake stream) {
        this.stream = stream;
    }

    @Override
    public void submit(List<Event> sent) {
        stream.submit(sent);
        events.add(sent.size());
    }

    long count() {
        return events.sum();
    }
}
