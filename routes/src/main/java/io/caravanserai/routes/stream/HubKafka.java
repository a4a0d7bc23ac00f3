package io.caravanserai.routes.stream;

import java.util.HashMap;
import java.util.Map;

/**
 * The broker of the hub, embedded or yours.
 *
 * @param bootstrap host:port, several with commas
 * @param topic the event stream, {@code caravanserai.events}
 * @param partitions of the stream when it has to be created; the order of a customer's events holds within one
 * @param client further Kafka client properties, such as those of SASL
 */
public record HubKafka(String bootstrap, String topic, int partitions, Map<String, String> client) {

    public static final String EVENTS = "caravanserai.events";

    public HubKafka {
        client = Map.copyOf(client);
    }

    public static HubKafka at(String bootstrap) {
        return new HubKafka(bootstrap, EVENTS, 1, Map.of());
    }

    /** Properties every client of this broker starts from. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrap);
        return properties;
    }
}
