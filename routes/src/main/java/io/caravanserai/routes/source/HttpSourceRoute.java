package io.caravanserai.routes.source;

import java.net.URI;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.model.RouteDefinition;

/** Asks an address for pages, one after the other; the cursor moves on only after a page's events are on the stream. */
final class HttpSourceRoute extends SourceRoute {

    private final HttpPages pages;

    HttpSourceRoute(Source source, Cursors cursors) {
        super(source);
        this.pages = new HttpPages(this, cursors);
    }

    @Override
    RouteDefinition begin() {
        String clock = new EndpointAddress("scheduler:" + source.routeId())
                .with("delay", source.settings().duration("every").toMillis())
                .with("initialDelay", 0)
                .toString();
        RouteDefinition route = from(clock).routeId(source.routeId()).autoStartup(false);
        route.process(pages::begin)
                .loopDoWhile(pages::hasMore)
                .process(pages::ask)
                .to(endpoint())
                .process(pages::hold)
                .process(pages::handOver)
                .end();
        return route;
    }

    private HttpEndpoint endpoint() {
        URI url = URI.create(source.settings().text("url"));
        String place = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
        HttpEndpoint endpoint = getContext().getEndpoint(place + "?disableStreamCache=true", HttpEndpoint.class);
        long patience = source.settings().duration("timeout").toMillis();
        endpoint.setConnectTimeout(patience);
        endpoint.setResponseTimeout(patience);
        endpoint.setSoTimeout(patience);
        endpoint.setFollowRedirects(false);
        return endpoint;
    }
}
