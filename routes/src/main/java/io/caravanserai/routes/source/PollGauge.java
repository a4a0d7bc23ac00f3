package io.caravanserai.routes.source;

import io.caravanserai.routes.intake.SourceGauge;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;

/** Shows on the gauge whether looking for new signals works; Camel itself looks again, less often after failures. */
final class PollGauge implements PollingConsumerPollStrategy {

    static final int FAILURES_BEFORE_BACK_OFF = 3;
    static final int BACK_OFF_POLLS = 5;

    private final SourceGauge gauge;
    private volatile boolean failing;

    PollGauge(SourceGauge gauge) {
        this.gauge = gauge;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (failing) {
            failing = false;
            gauge.answered();
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        failing = true;
        gauge.down(Reason.of(cause));
        return false;
    }
}
