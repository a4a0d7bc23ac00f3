package io.caravanserai.routes.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The broker of the hub, embedded or yours.
 *
 * @param bootstrap host:port, several with commas
 * @param topic the event stream, {@code caravanserai.events}
 * @param partitions of the stream when it has to be created; the order of a customer's events holds within one
 * @param node name of this hub node, another one for each and the same over restarts: after a crash it goes on at once with
 *     the partitions it had; without a name, they wait until its old session ends
 * @param client further Kafka client properties, such as those of SASL
 */
public record HubKafka(
        String bootstrap, String topic, int partitions, @Nullable String node, Map<String, String> client) {

    public static final String EVENTS = "caravanserai.events";

    private static final int SESSION_MILLIS = 15_000;

    public HubKafka {
        client = Map.copyOf(client);
    }

    public static HubKafka at(String bootstrap) {
        return new HubKafka(bootstrap, EVENTS, 1, null, Map.of());
    }

    /** Properties every client of this broker starts from. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrap);
        return properties;
    }

    /** Properties every consumer of this node starts from, whichever broker it asks. */
    public Map<String, Object> memberProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("session.timeout.ms", SESSION_MILLIS);
        properties.put("heartbeat.interval.ms", SESSION_MILLIS / 5);
        if (node != null) {
            properties.put("group.instance.id", node);
        }
        return properties;
    }
}
