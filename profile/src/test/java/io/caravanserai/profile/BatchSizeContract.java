package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class BatchSizeContract extends RoomContract {

    private static final List<String> TABLES = List.of(
            "customer",
            "identifier",
            "identity_link",
            "event",
            "decision",
            "contact",
            "outcome",
            "customer_segment",
            "counter",
            "stream_position");

    @Test
    void comesToTheSameTablesInBatchesOfOneSevenAndFiveHundred() {
        List<Event> stream = TestStream.of(450, 60, 42);

        Map<String, List<String>> one = tablesAfter(stream, 1);

        assertThat(one.get("decision")).hasSizeGreaterThan(50);
        assertThat(one.get("identity_link")).hasSizeGreaterThan(20);
        assertThat(tablesAfter(stream, 7)).isEqualTo(one);
        assertThat(tablesAfter(stream, 500)).isEqualTo(one);
    }

    @Test
    void rebuildsFromTheJournalExactlyWhatItHadComeTo() {
        play(TestStream.of(300, 60, 7), 50);
        Map<String, List<String>> before = tables();

        List<CustomerId> customers = house.room().customers().list(null, 1_000).items();
        customers.forEach(house.room()::rebuild);

        assertThat(customers).hasSizeGreaterThan(10);
        assertThat(tables()).isEqualTo(before);
    }

    private Map<String, List<String>> tablesAfter(List<Event> stream, int batch) {
        house.clear();
        play(stream, batch);
        return tables();
    }

    private void play(List<Event> stream, int batch) {
        for (int from = 0; from < stream.size(); from += batch) {
            List<Event> events = stream.subList(from, Math.min(stream.size(), from + batch));
            int next = from + events.size();
            house.room().unitOfWork().run(() -> {
                MemorySession session = house.room().memory().open(events);
                handle(events, session);
                session.save(List.of(new StreamPosition("events", 0, next)));
                return next;
            });
        }
    }

    /** A decision or an outcome of one event, frozen as the customer was then. */
    private record Step(Event event, Remembered.Stored who, Snapshot snapshot) {}

    /** As the decision room does it: remember the whole batch, then settle outcomes and decide, in order. */
    private static void handle(List<Event> events, MemorySession session) {
        List<Step> steps = new ArrayList<>();
        for (Event event : events) {
            if (session.remember(event) instanceof Remembered.Stored stored) {
                steps.add(new Step(event, stored, session.snapshot(stored.customer(), event.time())));
            }
        }
        for (Step step : steps) {
            if (step.event().type().equals("outcome")) {
                settle(step, session);
            } else if (List.of("complaint", "purchase").contains(step.event().type())) {
                decide(step, session);
            }
        }
    }

    private static void settle(Step step, MemorySession session) {
        Event event = step.event();
        Response response =
                Response.parse(event.data().text("response").orElseThrow()).orElseThrow();
        Outcome outcome = new Outcome(event.key().toString(), null, null, response, event.time());
        session.decisionFor(step.who().members(), outcome)
                .ifPresent(decision -> session.settle(
                        outcome,
                        decision,
                        response == Response.ACCEPTED ? ContactState.CONFIRMED : ContactState.RELEASED));
    }

    private static void decide(Step step, MemorySession session) {
        Snapshot snapshot = step.snapshot();
        int contacts = session.contacts(snapshot).size();
        String trigger = step.event().key().toString();
        session.record(
                contacts >= 3 ? TestReceipts.noAction(trigger, snapshot) : TestReceipts.plain(trigger, snapshot));
        session.learn(
                snapshot,
                Map.of("churn_score", trigger.hashCode() & 63),
                Map.of("value_tier", contacts >= 3 ? "general" : contacts == 0 ? "potential" : "at_risk"));
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(
                table,
                house
                        .jdbc()
                        .query("select * from " + table, (row, number) -> {
                            StringBuilder line = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                Object value = row.getObject(i);
                                line.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value)
                                        .append('|');
                            }
                            return line.toString();
                        })
                        .stream()
                        .sorted()
                        .toList()));
        return tables;
    }
}
