package io.caravanserai.routes.source;

import io.caravanserai.routes.intake.IntakeSummary;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all sources have in common: a delivery is handed over patiently, and any failure other than the hub's own leaves it
 * unacknowledged and the source down.
 */
abstract class SourceRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRoute.class);

    final Source source;
    private final Patience patience;

    SourceRoute(Source source) {
        this.source = source;
        this.patience = new Patience(source.gauge());
    }

    /** Asks the source whether it is there. Throws when not; says nothing when there is nothing to ask. */
    void probe() throws Exception {}

    final IntakeSummary receive(InputStream content, String place) {
        return source.intake().receive(source.name(), content, place);
    }

    /** Hands a delivery over, however long it takes. */
    final <T> T patiently(Callable<T> delivery) throws Exception {
        return patience.untilDone(delivery);
    }

    /** The delivery in hand is given up if it waits. */
    final void giveUpWaiting() {
        patience.end();
    }

    final boolean isEnding() {
        return patience.isOver();
    }

    /** Lets go of what the route opened outside of Camel. */
    void close() {}

    abstract RouteDefinition begin() throws Exception;

    @Override
    public final void configure() throws Exception {
        errorHandler(defaultErrorHandler().logExhausted(false));
        onException(Exception.class).onExceptionOccurred(this::failed).logExhausted(false);
        begin();
    }

    private void failed(Exchange exchange) {
        if (patience.isOver()) {
            return;
        }
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
