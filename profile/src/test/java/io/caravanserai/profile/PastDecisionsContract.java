package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.replay.PastDecision;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.replay.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class PastDecisionsContract extends RoomContract {

    private static final Comparator<DecisionId> BY_ID = Comparator.comparing(DecisionId::value);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void isAnEmptyStretchWhenNothingWasDecided() {
        Stretch stretch = past().latest(10);

        assertThat(stretch.decisions()).isZero();
        assertThat(past().after(0, stretch, 10)).isEmpty();
    }

    @Test
    void readsTheLatestInTheOrderTheyWereTakenNotOfTheirMoments() {
        decide("crm:1", "t-1", NINE);
        decide("crm:1", "t-2", NINE.plusSeconds(60));
        decide("crm:1", "t-3-late", NINE.minusSeconds(60));
        decide("crm:1", "t-4", NINE.plusSeconds(60));

        assertThat(triggers(3, 2)).containsExactly("t-2", "t-3-late", "t-4");
    }

    @Test
    void leavesOutWhatIsDecidedAfterTheStretchWasAskedFor() {
        decide("crm:1", "t-1", NINE);
        Stretch stretch = past().latest(10);
        decide("crm:1", "t-2", NINE.plusSeconds(1));

        assertThat(past().after(0, stretch, 10))
                .extracting(one -> one.receipt().trigger())
                .containsExactly("t-1");
    }

    @Test
    void showsEachDecisionTheContactsTakenBeforeItEvenOfTheSameMoment() {
        Receipt first = decide("crm:1", "t-1", NINE);
        Receipt second = decide("crm:1", "t-2", NINE);
        decide("crm:1", "t-3", NINE);

        assertThat(contactsSeen().get("t-1")).isEmpty();
        assertThat(contactsSeen().get("t-2")).containsExactly(first.id());
        assertThat(contactsSeen().get("t-3")).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void showsContactsFromBeforeTheStretch() {
        Receipt first = decide("crm:1", "t-1", NINE);
        decide("crm:1", "t-2", NINE.plusSeconds(5));

        PastDecision only = past().after(0, past().latest(1), 10).get(0);

        assertThat(only.contacts()).extracting(Contact::decision).containsExactly(first.id());
    }

    @Test
    void showsAReleasedContactOnlyToDecisionsBeforeItsRelease() {
        Receipt first = decide("crm:1", "t-1", NINE);
        decide("crm:1", "t-2", NINE.plusSeconds(10));
        settle(first, Response.NOT_SENT, ContactState.RELEASED, NINE.plusSeconds(20));
        decide("crm:1", "t-3", NINE.plusSeconds(30));

        assertThat(contactsSeen().get("t-2")).containsExactly(first.id());
        assertThat(contactsSeen().get("t-3")).doesNotContain(first.id());
    }

    @Test
    void showsContactsOfTheLinkedOnlyOnceTheyWereLinked() {
        Receipt one = decide("crm:1", "t-1", NINE);
        Receipt other = decide("phone:+8613800000002", "t-2", NINE);
        decide("crm:1", "t-3", NINE.plusSeconds(10));
        remembered(anEvent("call")
                .of("crm:1")
                .of("phone:+8613800000002")
                .at(NINE.plusSeconds(20))
                .build());
        decide("crm:1", "t-4", NINE.plusSeconds(30));

        assertThat(contactsSeen().get("t-3")).hasSize(1);
        assertThat(contactsSeen().get("t-4")).contains(one.id(), other.id()).hasSize(3);
    }

    /** What a session showed when it decided is what the past says it showed. */
    @Test
    void agreesWithTheSessionsOnAStreamFullOfLinks() {
        Map<String, List<DecisionId>> shown = new HashMap<>();
        TestStream.of(400, 40, 11).stream()
                .sorted(Comparator.comparing(Event::time))
                .forEach(event -> play(event, shown));

        assertThat(shown).hasSizeGreaterThan(80);
        assertThat(contactsSeen()).isEqualTo(shown);
    }

    /** A late event that links customers is taken for one that came in time: the few decisions in between see the link. */
    @Test
    void differsOnlyWhereALateEventLinksCustomers() {
        Map<String, List<DecisionId>> shown = new HashMap<>();
        TestStream.of(400, 40, 11).forEach(event -> play(event, shown));

        Map<String, List<DecisionId>> seen = contactsSeen();
        long different = shown.entrySet().stream()
                .filter(decision -> !decision.getValue().equals(seen.get(decision.getKey())))
                .count();

        assertThat(seen.keySet()).isEqualTo(shown.keySet());
        assertThat(different).isLessThan(shown.size() / 20);
    }

    private void play(Event event, Map<String, List<DecisionId>> shown) {
        house.inSession(List.of(event), session -> {
            if (session.remember(event) instanceof Remembered.Stored stored && asks(event)) {
                decide(event, stored.customer(), session, shown);
            }
            return true;
        });
    }

    private static boolean asks(Event event) {
        return event.type().equals("complaint") || event.type().equals("purchase");
    }

    private static void decide(
            Event event, CustomerId customer, MemorySession session, Map<String, List<DecisionId>> shown) {
        Snapshot snapshot = session.snapshot(customer, event.time());
        String trigger = event.key().toString();
        shown.put(
                trigger,
                session.contacts(snapshot).stream()
                        .map(Contact::decision)
                        .sorted(BY_ID)
                        .toList());
        session.record(TestReceipts.plain(trigger, snapshot));
    }

    private Receipt decide(String identifier, String trigger, Instant asOf) {
        Event event = anEvent("call").of(identifier).id(trigger).at(asOf).build();
        List<Receipt> taken = new ArrayList<>();
        house.inSession(List.of(event), session -> {
            Remembered.Stored stored = (Remembered.Stored) session.remember(event);
            Receipt receipt = TestReceipts.plain(trigger, session.snapshot(stored.customer(), asOf));
            session.record(receipt);
            return taken.add(receipt);
        });
        return taken.get(0);
    }

    private void settle(Receipt receipt, Response response, ContactState state, Instant time) {
        Outcome outcome = new Outcome("o/" + receipt.id(), receipt.id(), null, response, time);
        house.room().unitOfWork().run(() -> {
            MemorySession session = house.room().memory().open(receipt.customer());
            session.settle(outcome, receipt.id(), state);
            session.save(List.of());
            return true;
        });
    }

    private PastDecisions past() {
        return house.room().pastDecisions();
    }

    private List<String> triggers(int most, int page) {
        return all(most, page).stream().map(one -> one.receipt().trigger()).toList();
    }

    private List<PastDecision> all(int most, int page) {
        Stretch stretch = past().latest(most);
        List<PastDecision> all = new ArrayList<>();
        List<PastDecision> next = past().after(0, stretch, page);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = past().after(next.get(next.size() - 1).place(), stretch, page);
        }
        return all;
    }

    private Map<String, List<DecisionId>> contactsSeen() {
        Map<String, List<DecisionId>> seen = new HashMap<>();
        all(1_000, 7)
                .forEach(one -> seen.put(
                        one.receipt().trigger(),
                        one.contacts().stream()
                                .map(Contact::decision)
                                .sorted(BY_ID)
                                .toList()));
        return seen;
    }
}
