package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

abstract class DecisionsContract extends RoomContract {

    private static final Instant ASKED = Instant.parse("2026-03-02T09:00:00.123456789Z");

    @Test
    void refusesACustomerThatWasNotOpened() {
        CustomerId customer = remembered(anEvent("call").of("crm:1").build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.inSession(List.of(), session -> session.snapshot(customer, ASKED)))
                .withMessageContaining(customer.value())
                .withMessageContaining("Maybe open one");
    }

    @Test
    void readsAReceiptBackAsItWasWritten() {
        Receipt receipt = decided("t-1", ASKED);

        Receipt read = house.room().receipts().find(receipt.id()).orElseThrow();

        assertThat(read).usingRecursiveComparison().ignoringFields("facts").isEqualTo(receipt);
        assertThat(read.facts().asMap()).isEqualTo(receipt.facts().asMap());
    }

    @Test
    void reservesAContactThatLaterSessionsSee() {
        Receipt receipt = decided("t-1", ASKED);

        assertThat(contacts(receipt.customer()))
                .containsExactly(new Contact(
                        receipt.id(),
                        "sms",
                        "retention_discount",
                        Instant.parse("2026-03-02T09:00:00.123456Z"),
                        ContactState.RESERVED));
    }

    @Test
    void reservesNothingForNoAction() {
        CustomerId customer = remembered(anEvent("call").of("crm:1").build());
        within(customer, session -> {
            session.record(TestReceipts.noAction("t-1", session.snapshot(customer, ASKED)));
            return true;
        });

        assertThat(contacts(customer)).isEmpty();
        assertThat(house.room().stats().read().decisions()).containsExactly(Map.entry("no_action", 1L));
        assertThat(house.room().stats().read().rulesOnly()).isEqualTo(1);
    }

    @Test
    void releasesAContactThatWasNotSent() {
        Receipt receipt = decided("t-1", ASKED);

        settle(receipt, Response.NOT_SENT, ContactState.RELEASED);

        assertThat(contacts(receipt.customer())).isEmpty();
    }

    @Test
    void seesContactsOfEveryoneLinkedIn() {
        Receipt receipt = decided("t-1", ASKED);
        remembered(anEvent("call").of("crm:2").build());

        link("crm:1", "crm:2");

        assertThat(contacts(customer("crm:2"))).extracting(Contact::decision).containsExactly(receipt.id());
        assertThat(house.room().receipts().list(customer("crm:2"), null, 10).items())
                .extracting(Receipt::id)
                .containsExactly(receipt.id());
    }

    @Test
    void findsTheLatestFittingDecisionForAnOutcomeThatNamesOnlyTheCustomer() {
        Receipt first = decided("t-1", ASKED);
        Receipt second = decided("t-2", ASKED.plusSeconds(60));
        decided("t-3", ASKED.plus(Duration.ofDays(1)));

        assertThat(answered(null, ASKED.plusSeconds(3_600))).contains(second.id());
        assertThat(answered(null, ASKED.plusSeconds(30))).contains(first.id());
        assertThat(answered("retention_discount", ASKED.plusSeconds(3_600))).contains(second.id());
        assertThat(answered("retention_call", ASKED.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void pagesThroughDecisionsNewestFirst() {
        for (int i = 1; i <= 3; i++) {
            decided("t-" + i, ASKED.plusSeconds(i));
        }

        Page<Receipt> first = house.room().receipts().list(null, null, 2);
        Page<Receipt> second = house.room().receipts().list(customer("crm:1"), first.next(), 2);

        assertThat(first.items()).extracting(Receipt::trigger).containsExactly("t-3", "t-2");
        assertThat(second.items()).extracting(Receipt::trigger).containsExactly("t-1");
        assertThat(second.next()).isNull();
    }

    @Test
    void pagesThroughTheDecisionsAskedFor() {
        for (int i = 1; i <= 4; i++) {
            decided("t-" + i, ASKED.plusSeconds(i));
        }
        Receipt third = house.room().receipts().list(null, null, 2).items().get(1);
        ReceiptQuery before = new ReceiptQuery(
                customer("crm:1"), third.choice().action(), third.mode(), ASKED.plusSeconds(1), ASKED.plusSeconds(4));

        Page<Receipt> first = house.room().receipts().search(before, null, 2);
        Page<Receipt> second = house.room().receipts().search(before, first.next(), 2);

        assertThat(first.items()).extracting(Receipt::trigger).containsExactly("t-3", "t-2");
        assertThat(second.items()).extracting(Receipt::trigger).containsExactly("t-1");
        assertThat(found(new ReceiptQuery(null, "no_action", null, null, null))).isEmpty();
        assertThat(found(new ReceiptQuery(null, null, Mode.RULES_ONLY, null, null)))
                .hasSize(third.mode() == Mode.RULES_ONLY ? 4 : 0);
    }

    @Test
    void showsCustomersByTheirNameAndAMaskedIdentifier() {
        CustomerId named = remembered(anEvent("profile_updated")
                .of("crm:C-1001")
                .of("email:li@shop.cn")
                .with("attributes", Map.of("name", "李雷"))
                .build());
        CustomerId nameless =
                remembered(anEvent("call").of("phone:+8613900001111").build());

        Map<CustomerId, CustomerFace> faces =
                house.room().customers().faces(List.of(named, nameless, new CustomerId("nobody")));

        assertThat(faces).containsOnlyKeys(named, nameless);
        assertThat(faces.get(named).name()).isEqualTo("李雷");
        assertThat(faces.get(nameless).masked()).isEqualTo("+8••••••••11");
        assertThat(faces.get(nameless)).hasToString("CustomerFace[+8••••••••11]");
    }

    private List<Receipt> found(ReceiptQuery query) {
        return house.room().receipts().search(query, null, 10).items();
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.room().receipts().list(null, "page2", 10))
                .withMessage("request, cursor: 'page2' is not one of this list. Maybe start again without a cursor.");
    }

    @Test
    void listsTheMembersOfASegmentInIdOrder() {
        for (int i = 1; i <= 5; i++) {
            CustomerId customer = remembered(anEvent("call").of("crm:" + i).build());
            within(customer, session -> {
                session.learn(
                        session.snapshot(customer, ASKED),
                        Map.of("churn_score", 81.0),
                        Map.of("value_tier", "at_risk"));
                return true;
            });
        }
        within(customer("crm:5"), session -> {
            session.learn(session.snapshot(customer("crm:5"), ASKED), Map.of(), Map.of("value_tier", "general"));
            return true;
        });

        Page<CustomerId> first = house.room().customers().segment("value_tier", "at_risk", null, 3);
        Page<CustomerId> second = house.room().customers().segment("value_tier", "at_risk", first.next(), 3);

        assertThat(first.items()).hasSize(3).isSorted();
        assertThat(second.items()).hasSize(1).doesNotContain(customer("crm:5"));
        assertThat(view("crm:1").scores()).containsEntry("churn_score", 81.0);
    }

    @Test
    void writesThePositionWithTheEffects() {
        house.room().unitOfWork().run(() -> {
            MemorySession session = house.room().memory().open(List.of());
            session.save(List.of(new StreamPosition("events", 1, 7), new StreamPosition("events", 0, 9)));
            return true;
        });

        assertThat(house.room().positions().load("events"))
                .containsExactly(new StreamPosition("events", 0, 9), new StreamPosition("events", 1, 7));
    }

    private Receipt decided(String trigger, Instant asOf) {
        CustomerId customer = remembered(anEvent("call").of("crm:1").build());
        return within(customer, session -> {
            Receipt receipt = TestReceipts.plain(trigger, session.snapshot(customer, asOf));
            session.record(receipt);
            return receipt;
        });
    }

    private void settle(Receipt receipt, Response response, ContactState state) {
        Outcome outcome = new Outcome("processes/" + receipt.id(), receipt.id(), null, response, ASKED);
        within(receipt.customer(), session -> {
            session.settle(outcome, receipt.id(), state);
            return true;
        });
    }

    private Optional<DecisionId> answered(String action, Instant time) {
        CustomerId customer = customer("crm:1");
        Outcome outcome = new Outcome("o", null, action, Response.ACCEPTED, time);
        return within(customer, session -> session.decisionFor(Set.of(customer), outcome));
    }

    private List<Contact> contacts(CustomerId customer) {
        return within(customer, session -> {
            Snapshot snapshot = session.snapshot(customer, TestHouse.NOW);
            return session.contacts(snapshot);
        });
    }

    private <T> T within(CustomerId customer, Function<MemorySession, T> work) {
        return house.room().unitOfWork().run(() -> {
            MemorySession session = house.room().memory().open(customer);
            T answer = work.apply(session);
            session.save(List.of());
            return answer;
        });
    }
}
