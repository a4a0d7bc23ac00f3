package io.caravanserai.routes.stream;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.TestKafka;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaEventIntakeTest {

    @Test
    void asksToRetryWhenTheBrokerIsNotThere() {
        try (KafkaEventIntake intake = new KafkaEventIntake(new HubKafka(
                "localhost:1",
                "events",
                1,
                null,
                Map.of("default.api.timeout.ms", "500", "request.timeout.ms", "500")))) {
            List<Event> events = List.of(event("e-1"));
            assertThatThrownBy(() -> intake.submit(events)).isInstanceOf(RetryLaterException.class);
        }
    }

    @Test
    void refusesOnlyTheEventThatIsTooLarge() {
        HubKafka kafka = TestKafka.shared().hub(1);
        try (KafkaEventIntake intake = new KafkaEventIntake(kafka)) {
            Event large = anEvent("complaint")
                    .of("crm:1")
                    .id("large")
                    .with("text", "x".repeat(10_000_000))
                    .build();
            List<EventPublisher.Refused> refused = intake.publish(List.of(event("e-1"), large, event("e-2")));
            assertThat(refused).hasSize(1);
            assertThat(refused.get(0).problem().sentence())
                    .contains("event large", "is too large for the stream, which takes 1000000", "Maybe map fewer");
        }
        assertThat(StreamContents.ids(kafka)).containsExactly("e-1", "e-2");
    }

    @Test
    void keepsTheOrderOfOneCustomerOnOnePartition() {
        HubKafka kafka = TestKafka.shared().hub(3);
        List<Event> events = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> event("e-" + i))
                .toList();
        try (KafkaEventIntake intake = new KafkaEventIntake(kafka)) {
            intake.submit(events);
        }
        assertThat(StreamContents.ids(kafka))
                .isEqualTo(events.stream().map(Event::id).toList());
    }

    private static Event event(String id) {
        return anEvent("browse").of("crm:1").id(id).with("step", "browse").build();
    }
}
