package io.caravanserai.routes.channel;

import io.caravanserai.connectors.Settings;
import io.caravanserai.domain.action.Message;
import java.net.URI;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Posts the message as JSON; the intent key goes along as {@code Idempotency-Key}. */
final class HttpSender implements Sender {

    private final ProducerTemplate template;
    private final HttpEndpoint endpoint;
    private final String query;
    private final Optional<String> token;

    HttpSender(Settings settings, ProducerTemplate template) {
        URI url = URI.create(settings.text("url"));
        this.template = template;
        this.query = url.getRawQuery() == null ? "" : url.getRawQuery();
        this.token = settings.optional("token");
        this.endpoint = endpoint(url, settings.duration("timeout").toMillis());
    }

    private HttpEndpoint endpoint(URI url, long patience) {
        String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + "?httpMethod=POST";
        HttpEndpoint opened = template.getCamelContext().getEndpoint(address, HttpEndpoint.class);
        opened.setConnectTimeout(patience);
        opened.setResponseTimeout(patience);
        opened.setSoTimeout(patience);
        opened.setFollowRedirects(false);
        opened.setHttpClientConfigurer(
                HttpClientBuilder::disableAutomaticRetries); // trying again is the caller's business
        return opened;
    }

    @Override
    public void send(Message message) throws Exception {
        byte[] bytes = MessageJson.write(message);
        Sender.throwFailure(template.send(endpoint, exchange -> {
            exchange.getMessage().setBody(bytes);
            exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query);
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
            exchange.getMessage().setHeader("Idempotency-Key", SafeText.line(message.intentKey()));
            token.ifPresent(value -> exchange.getMessage().setHeader("Authorization", "Bearer " + value));
        }));
    }
}
