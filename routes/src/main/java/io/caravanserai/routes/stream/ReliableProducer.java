package io.caravanserai.routes.stream;

import java.util.Map;

/**
 * Producer settings under which a returned send is on the broker, once and in order. One request at a time, because a
 * broker takes the batches of a producer it does not know yet in any order; a chunk fits into one request anyway.
 */
final class ReliableProducer {

    private ReliableProducer() {}

    static Map<String, Object> properties(HubKafka kafka) {
        Map<String, Object> properties = kafka.clientProperties();
        properties.put("acks", "all");
        properties.put("enable.idempotence", true);
        properties.put("max.in.flight.requests.per.connection", 1);
        properties.put("max.block.ms", 5_000);
        properties.put("request.timeout.ms", 5_000);
        properties.put("delivery.timeout.ms", 10_000);
        properties.put("linger.ms", 2);
        properties.put("batch.size", 524_288);
        properties.put("max.request.size", 2_097_152);
        properties.put("compression.type", "lz4");
        return properties;
    }
}
