package io.caravanserai.app.wiring;

import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.event.FlowResult;

/** In a play, events of any age are decided; once the doors are open, old ones update the profile only. */
final class FlowInForce implements EventFlow {

    private final EventFlow live;
    private volatile EventFlow now;

    FlowInForce(EventFlow first, EventFlow live) {
        this.now = first;
        this.live = live;
    }

    void goLive() {
        now = live;
    }

    boolean isLive() {
        return now == live;
    }

    @Override
    public FlowResult accept(EventBatch batch) {
        return now.accept(batch);
    }
}
