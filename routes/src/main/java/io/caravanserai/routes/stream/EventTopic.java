package io.caravanserai.routes.stream;

import io.caravanserai.domain.problem.RetryLaterException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics that are not there yet; those that are keep their settings. */
public final class EventTopic {

    private static final int SECONDS = 10;

    private EventTopic() {}

    /**
     * Makes the event stream.
     *
     * @throws RetryLaterException when the broker does not answer
     */
    public static void ensure(HubKafka kafka) {
        ensure(kafka, kafka.topic(), kafka.partitions(), Map.of("max.message.bytes", "2097152"));
    }

    /**
     * Makes a topic of that name.
     *
     * @throws RetryLaterException when the broker does not answer
     */
    public static void ensure(HubKafka kafka, String topic, int partitions, Map<String, String> configs) {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(configs);
        try (Admin admin = Admin.create(impatient(kafka))) {
            admin.createTopics(List.of(wanted)).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw notThere(topic, e);
            }
        } catch (TimeoutException e) {
            throw notThere(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notThere(topic, e);
        }
    }

    private static Map<String, Object> impatient(HubKafka kafka) {
        Map<String, Object> properties = kafka.clientProperties();
        properties.putIfAbsent("default.api.timeout.ms", (int) TimeUnit.SECONDS.toMillis(SECONDS));
        properties.putIfAbsent("request.timeout.ms", (int) TimeUnit.SECONDS.toMillis(SECONDS) / 2);
        return properties;
    }

    private static RetryLaterException notThere(String topic, Exception cause) {
        return new RetryLaterException("The broker did not make the topic (%s).".formatted(topic), cause);
    }
}
