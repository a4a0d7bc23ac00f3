package io.caravanserai.routes.source;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A route that Camel runs. */
record RunningRoute(SourceRoute route) {

    private static final Logger LOG = LoggerFactory.getLogger(RunningRoute.class);

    /** Starts it or leaves nothing of it behind. */
    static RunningRoute start(SourceRoute route, CamelContext camel) throws Exception {
        RunningRoute running = new RunningRoute(route);
        try {
            route.probe();
            camel.addRoutes(route);
            camel.getRouteController().startRoute(route.source.routeId());
            return running;
        } catch (Exception e) {
            running.stop(camel, 1);
            throw e;
        }
    }

    /** The delivery in hand is finished, or not acknowledged. */
    void stop(CamelContext camel, long seconds) {
        String id = route.source.routeId();
        route.giveUpWaiting();
        try {
            Route known = camel.getRoute(id);
            if (known != null) {
                camel.getRouteController().stopRoute(id, seconds, TimeUnit.SECONDS);
                camel.removeRoute(id);
                camel.removeEndpoint(known.getEndpoint());
            }
        } catch (Exception e) {
            LOG.atWarn()
                    .addKeyValue("connector", route.source.name())
                    .setCause(e)
                    .log("A source did not stop well");
        } finally {
            route.close();
        }
    }
}
