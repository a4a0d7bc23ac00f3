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
                events.forEach(event -> handle(event, session));
                session.save(List.of(new StreamPosition("events", 0, next)));
                return next;
            });
        }
    }

    /** As the decision room does it: remember, settle outcomes, decide on the state after exactly the events before. */
    private static void handle(Event event, MemorySession session) {
        if (!(session.remember(event) instanceof Remembered.Stored stored)) {
            return;
        }
        if (event.type().equals("outcome")) {
            settle(event, stored.customer(), session);
        } else if (event.type().equals("complaint") || event.type().equals("purchase")) {
            decide(event, stored.customer(), session);
        }
    }

    private static void settle(Event event, CustomerId customer, MemorySession session) {
        Response response =
                Response.parse(event.data().text("response").orElseThrow()).orElseThrow();
        Outcome outcome = new Outcome(event.key().toString(), null, null, response, event.time());
        session.decisionFor(customer, outcome)
                .ifPresent(decision -> session.settle(
                        outcome,
                        decision,
                        response == Response.ACCEPTED ? ContactState.CONFIRMED : ContactState.RELEASED));
    }

    private static void decide(Event event, CustomerId customer, MemorySession session) {
        Snapshot snapshot = session.snapshot(customer, event.time());
        boolean enough = session.contacts(snapshot).size() >= 3;
        session.record(
                enough
                        ? TestReceipts.noAction(event.key().toString(), snapshot)
                        : TestReceipts.plain(event.key().toString(), snapshot));
        session.learn(customer, Map.of("churn_score", 81), Map.of("value_tier", enough ? "general" : "at_risk"));
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
