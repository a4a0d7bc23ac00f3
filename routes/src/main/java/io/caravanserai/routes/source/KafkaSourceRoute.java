package io.caravanserai.routes.source;

import io.caravanserai.connectors.SourceSettings;
import io.caravanserai.routes.stream.EventTopic;
import io.caravanserai.routes.stream.HubKafka;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.model.RouteDefinition;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic in batches; offsets are committed by hand, after the events are on the hub's stream. */
final class KafkaSourceRoute extends SourceRoute {

    private static final int PATIENCE_SECONDS = 5;
    private static final long LONGEST_COLLECTING_MS = 50;

    private final HubKafka hub;
    private final Runnable failed;

    /** @param failed called when a batch was given up: the route has to start anew, from the last commit */
    KafkaSourceRoute(Source source, HubKafka hub, Runnable failed) {
        super(source);
        this.hub = hub;
        this.failed = failed;
    }

    /** On the hub's own broker the topic is made when it is not there yet. */
    @Override
    void probe() throws Exception {
        if (isOnHub()) {
            EventTopic.ensure(hub, topic(), 1, Map.of());
        } else {
            askForTopic();
        }
    }

    @Override
    RouteDefinition begin() {
        return from(endpoint()).routeId(source.routeId()).autoStartup(false).process(new KafkaBatch(this, failed));
    }

    private Endpoint endpoint() {
        String address = new EndpointAddress("kafka:" + source.routeId())
                .with("groupId", group())
                .with("clientId", source.routeId())
                .toString();
        KafkaEndpoint endpoint = getContext().getEndpoint(address, KafkaEndpoint.class);
        configure(endpoint.getConfiguration());
        return endpoint;
    }

    private void configure(KafkaConfiguration configuration) {
        configuration.setTopic(topic());
        configuration.setBrokers((String) clientProperties().get("bootstrap.servers"));
        configuration.setAdditionalProperties(additional());
        configuration.setAutoOffsetReset("earliest");
        configuration.setAutoCommitEnable(false);
        configuration.setAllowManualCommit(true);
        configuration.setBatching(true);
        configuration.setMaxPollRecords(500);
        configuration.setPollTimeoutMs(LONGEST_COLLECTING_MS);
        // Without it a batch is only handed on when it is full or nothing came for the whole poll: a trickle would wait
        // for its 500th.
        configuration.setBatchingIntervalMs((int) LONGEST_COLLECTING_MS);
        configuration.setMaxPollIntervalMs((int) TimeUnit.MINUTES.toMillis(30));
        configuration.setKeyDeserializer(ByteArrayDeserializer.class.getName());
        configuration.setValueDeserializer(ByteArrayDeserializer.class.getName());
    }

    private Map<String, Object> additional() {
        Map<String, Object> additional = new HashMap<>(clientProperties());
        additional.putAll(hub.memberProperties());
        additional.put("allow.auto.create.topics", false);
        return additional;
    }

    private Map<String, Object> clientProperties() {
        if (isOnHub()) {
            return hub.clientProperties();
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", source.settings().text("brokers"));
        source.settings().optional("security-protocol").ifPresent(value -> properties.put("security.protocol", value));
        source.settings().optional("sasl-mechanism").ifPresent(value -> properties.put("sasl.mechanism", value));
        source.settings().optional("username").ifPresent(user -> properties.put("sasl.jaas.config", login(user)));
        return properties;
    }

    private String login(String user) {
        SourceSettings settings = source.settings();
        String module = settings.optional("sasl-mechanism").orElse("PLAIN").startsWith("SCRAM")
                ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return "%s required username=\"%s\" password=\"%s\";"
                .formatted(
                        module,
                        quoted(user),
                        quoted(settings.optional("password").orElse("")));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void askForTopic() throws Exception {
        Map<String, Object> properties = clientProperties();
        properties.put("default.api.timeout.ms", (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        properties.put("request.timeout.ms", (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        try (Admin admin = Admin.create(properties)) {
            admin.describeTopics(List.of(topic())).allTopicNames().get(PATIENCE_SECONDS + 1, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The topic (%s) on (%s) does not answer."
                            .formatted(topic(), source.settings().text("brokers")),
                    e);
        }
    }

    private boolean isOnHub() {
        return source.settings().optional("brokers").isEmpty();
    }

    private String topic() {
        return source.settings().text("topic");
    }

    private String group() {
        return source.settings().optional("group").orElse("caravanserai-" + source.name());
    }
}
