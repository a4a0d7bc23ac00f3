package io.caravanserai.routes.source;

import io.caravanserai.domain.problem.RetryLaterException;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all sources have in common: while the hub's broker or database is not there, the delivery in hand is tried again
 * and the source is asked for no more; any other failure leaves the delivery unacknowledged and the source down.
 */
abstract class SourceRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRoute.class);
    private static final long FIRST_WAIT = 200;
    private static final long LONGEST_WAIT = 10_000;

    final Source source;

    SourceRoute(Source source) {
        this.source = source;
    }

    /** Asks the source whether it is there. Throws when not; says nothing when there is nothing to ask. */
    void probe() throws Exception {}

    /** Lets go of what the route opened outside of Camel. */
    void close() {}

    abstract RouteDefinition begin() throws Exception;

    @Override
    public final void configure() throws Exception {
        errorHandler(defaultErrorHandler().allowRedeliveryWhileStopping(false).logExhausted(false));
        onException(RetryLaterException.class)
                .onExceptionOccurred(exchange -> source.gauge().waiting(Reason.of(failure(exchange))))
                .maximumRedeliveries(-1)
                .redeliveryDelay(FIRST_WAIT)
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(LONGEST_WAIT)
                .retryAttemptedLogLevel(LoggingLevel.OFF)
                .logExhausted(false);
        onException(Exception.class).onExceptionOccurred(this::failed).logExhausted(false);
        begin();
    }

    private void failed(Exchange exchange) {
        String reason = Reason.of(failure(exchange));
        LOG.atWarn()
                .addKeyValue("connector", source.name())
                .addKeyValue("reason", reason)
                .log("A source is down");
        source.gauge().down(reason);
    }

    private static Throwable failure(Exchange exchange) {
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return caught == null ? exchange.getException() : caught;
    }
}
