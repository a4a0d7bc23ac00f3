package io.caravanserai.testkit;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.memory.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What decisions rely on, whoever remembers: extend it with a memory that is empty before each test. */
public abstract class CustomerMemoryContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    protected abstract CustomerMemory memory();

    protected abstract UnitOfWork unitOfWork();

    protected abstract Receipts receipts();

    @Test
    void keepsNothingBeforeItIsSaved() {
        Event event = purchase("e-1").build();
        unitOfWork().run(() -> memory().open(List.of(event)).remember(event));

        assertThat(remember(event)).isInstanceOf(Remembered.Stored.class);
    }

    @Test
    void keepsNothingOfAUnitOfWorkThatFails() {
        Event event = purchase("e-1").build();
        assertThatThrownBy(() -> saved(
                        session -> {
                            session.remember(event);
                            session.save(List.of());
                            throw new IllegalStateException("The power went.");
                        },
                        event))
                .isInstanceOf(IllegalStateException.class);

        assertThat(remember(event)).isInstanceOf(Remembered.Stored.class);
    }

    @Test
    void knowsADuplicateInTheSameBatchAndInALaterOne() {
        Event event = purchase("e-1").build();
        List<Remembered> twice = saved(session -> List.of(session.remember(event), session.remember(event)), event);

        assertThat(twice.get(1)).isInstanceOf(Remembered.Duplicate.class);
        assertThat(remember(event)).isInstanceOf(Remembered.Duplicate.class);
    }

    @Test
    void tellsAConflictFromADuplicate() {
        Event first = purchase("e-1").with("amount", 10).build();
        Event other = purchase("e-1").with("amount", 11).build();
        remember(first);

        assertThat(remember(other)).isInstanceOfSatisfying(Remembered.Conflict.class, conflict -> assertThat(
                        conflict.problem().sentence())
                .isNotBlank());
    }

    @Test
    void findsTheSameCustomerByTheSameIdentifier() {
        CustomerId first = remembered(purchase("e-1").build());

        assertThat(remembered(purchase("e-2").build())).isEqualTo(first);
        assertThat(remembered(
                        anEvent("purchase").id("e-3").of("crm:bob").at(NOON).build()))
                .isNotEqualTo(first);
    }

    @Test
    void opensManyCustomersAtOnce() {
        Event ann = consent("e-1", true);
        Event bob = anEvent("purchase").id("e-2").of("crm:bob").at(NOON).build();
        CustomerId yes = remembered(ann);
        CustomerId unasked = remembered(bob);

        List<Boolean> consents = unitOfWork().run(() -> {
            MemorySession session = memory().openAll(List.of(unasked, yes));
            return List.of(unasked, yes).stream()
                    .map(one -> session.snapshot(one, NOON).facts().isYes("consent_marketing"))
                    .toList();
        });

        assertThat(consents).containsExactly(false, true);
    }

    @Test
    void freezesASnapshotAgainstWhatComesAfter() {
        Event consent = consent("e-1", true);
        Event withdrawal = consent("e-2", false);
        Snapshot before = saved(
                session -> {
                    Snapshot snapshot = snapshot(session, consent);
                    session.remember(withdrawal);
                    return snapshot;
                },
                consent,
                withdrawal);

        assertThat(before.facts().isYes("consent_marketing")).isTrue();
        assertThat(before.members()).contains(before.customer());
    }

    @Test
    void showsTheContactOfAnEarlierDecisionOfTheSameBatch() {
        Event event = purchase("e-1").build();
        List<Contact> contacts = saved(
                session -> {
                    Snapshot snapshot = snapshot(session, event);
                    session.record(decision("d-1", snapshot, "retention_call", "call"));
                    return session.contacts(snapshot);
                },
                event);

        assertThat(contacts)
                .containsExactly(
                        new Contact(DecisionId.of("d-1"), "call", "retention_call", NOON, ContactState.RESERVED));
    }

    @Test
    void reservesNoContactForADecisionThatContactsNobody() {
        Event event = purchase("e-1").build();

        assertThat(afterDeciding(event, null, null)).isEmpty();
    }

    @Test
    void countsReleasedContactsNoLonger() {
        Event event = purchase("e-1").build();

        assertThat(afterDeciding(event, Response.NOT_SENT, ContactState.RELEASED))
                .isEmpty();
    }

    @Test
    void confirmsAContact() {
        Event event = purchase("e-1").build();

        assertThat(afterDeciding(event, Response.SENT, ContactState.CONFIRMED))
                .extracting(Contact::state)
                .containsExactly(ContactState.CONFIRMED);
    }

    @Test
    void takesAContactThatWasMadeNotBack() {
        Event event = purchase("e-1").build();
        afterDeciding(event, Response.SENT, ContactState.CONFIRMED);
        Event next = purchase("e-2").build();
        List<Contact> contacts = saved(
                session -> {
                    Snapshot snapshot = snapshot(session, next);
                    settle(session, Response.NOT_SENT, ContactState.RELEASED);
                    return session.contacts(snapshot);
                },
                next);

        assertThat(contacts).extracting(Contact::state).containsExactly(ContactState.CONFIRMED);
    }

    @Test
    void findsTheLatestDecisionAnOutcomeFits() {
        Event event = purchase("e-1").build();
        saved(
                session -> {
                    Snapshot snapshot = snapshot(session, event);
                    session.record(decision("d-1", snapshot, "retention_call", "call"));
                    session.record(decision("d-2", snapshot, "retention_gift", "email"));
                    session.record(aReceipt("d-3")
                            .of(snapshot.customer())
                            .on(snapshot.facts())
                            .at(NOON.toString())
                            .build());
                    assertThat(session.decisionFor(snapshot.members(), outcome(null)))
                            .contains(DecisionId.of("d-2"));
                    assertThat(session.decisionFor(snapshot.members(), outcome("retention_call")))
                            .contains(DecisionId.of("d-1"));
                    assertThat(session.decisionFor(snapshot.members(), outcome("upsell_premium")))
                            .isEmpty();
                    return snapshot;
                },
                event);
    }

    @Test
    void findsAReceiptAgainOnceItIsSaved() {
        Event event = purchase("e-1").build();
        afterDeciding(event, null, null);

        assertThat(receipts().find(DecisionId.of("d-1"))).get().satisfies(receipt -> assertThat(receipt.trigger())
                .isEqualTo("d-1"));
        assertThat(receipts().find(DecisionId.of("d-2"))).isEmpty();
    }

    /** Contacts as a later session sees them, after a decision and, unless null, a response to it. */
    private List<Contact> afterDeciding(Event event, @Nullable Response response, @Nullable ContactState state) {
        Snapshot snapshot = saved(
                session -> {
                    Snapshot now = snapshot(session, event);
                    session.record(
                            response == null
                                    ? decision("d-1", now, "loyalty_thanks", null)
                                    : decision("d-1", now, "retention_call", "call"));
                    if (response != null && state != null) {
                        settle(session, response, state);
                    }
                    return now;
                },
                event);
        return unitOfWork().run(() -> memory().open(snapshot.customer()).contacts(snapshot));
    }

    private static void settle(MemorySession session, Response response, ContactState state) {
        DecisionId decision = DecisionId.of("d-1");
        String event = "test/" + response.code();
        session.settle(new Outcome(event, decision, null, response, NOON.plusSeconds(60)), decision, state);
    }

    private <T> T saved(Function<MemorySession, T> work, Event... events) {
        return unitOfWork().run(() -> {
            MemorySession session = memory().open(List.of(events));
            T answer = work.apply(session);
            session.save(List.of());
            return answer;
        });
    }

    private Remembered remember(Event event) {
        return saved(session -> session.remember(event), event);
    }

    private CustomerId remembered(Event event) {
        return ((Remembered.Stored) remember(event)).customer();
    }

    private static Snapshot snapshot(MemorySession session, Event event) {
        CustomerId customer = ((Remembered.Stored) session.remember(event)).customer();
        return session.snapshot(customer, NOON);
    }

    private static Receipt decision(String trigger, Snapshot snapshot, String action, @Nullable String channel) {
        return aReceipt(trigger)
                .of(snapshot.customer())
                .on(snapshot.facts())
                .at(NOON.toString())
                .chose(action, channel)
                .build();
    }

    private static Outcome outcome(@Nullable String action) {
        return new Outcome("test/o-1", null, action, Response.ACCEPTED, NOON.plus(Duration.ofDays(1)));
    }

    private static EventBuilder purchase(String id) {
        return anEvent("purchase")
                .id(id)
                .of("crm:ann")
                .at(NOON)
                .with("amount", 100)
                .with("currency", "CNY");
    }

    private static Event consent(String id, boolean given) {
        return anEvent("consent_changed")
                .id(id)
                .of("crm:ann")
                .at(NOON)
                .with("purpose", "marketing")
                .with("given", given)
                .build();
    }
}
