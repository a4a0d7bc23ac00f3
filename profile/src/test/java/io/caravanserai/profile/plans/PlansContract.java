package io.caravanserai.profile.plans;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.replay.Stretch;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.profile.AuditLog;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.HubUsers;
import io.caravanserai.profile.ProfileRoom;
import io.caravanserai.profile.TestHouse;
import io.caravanserai.profile.TestReceipts;
import io.caravanserai.profile.TestStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** With many rows in every table, nothing the room asks is answered by looking at all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlansContract {

    private TestHouse house;
    private ExplainingDataSource explaining;
    private DataSourceTransactionManager transactions;
    private ProfileRoom room;

    abstract TestHouse open();

    abstract String numbers();

    abstract boolean looksAtEveryRow(String sql, String plan);

    @BeforeAll
    void build() {
        house = open();
        BigHouse.fill(house.jdbc(), numbers());
        explaining = new ExplainingDataSource(house.dataSource());
        transactions = new DataSourceTransactionManager(explaining);
        FeatureCatalogue features = FeatureCatalogue.read(TestHouse.featuresFile());
        room = new ProfileRoom(
                explaining, transactions, features, house.catalogue(), "salt", () -> TestHouse.NOW, TestHouse.ZONE);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void findsEverythingByAnIndex() {
        remember(TestStream.of(300, 40, 7));
        decideAndSettle();
        readCustomers();
        readDecisions();
        replayAndCount();
        linkAndUnlink();
        keepSignals();
        sendAndWait();
        askForUsers();
        explainScores();

        Map<String, String> bad = new TreeMap<>();
        explaining.plans().forEach((sql, plan) -> {
            if (looksAtEveryRow(sql, plan)) {
                bad.put(sql, plan);
            }
        });
        assertThat(explaining.plans()).hasSizeGreaterThan(30);
        assertThat(bad).isEmpty();
    }

    private void remember(List<Event> events) {
        room.unitOfWork().run(() -> {
            MemorySession session = room.memory().open(events);
            events.forEach(session::remember);
            session.save(List.of(new StreamPosition("events", 0, 7)));
            return true;
        });
    }

    private void decideAndSettle() {
        Outcome outcome = new Outcome("s/o", null, "retention_discount", Response.ACCEPTED, TestHouse.NOW);
        Outcome answered = new Outcome("s/p", null, null, Response.DECLINED, TestHouse.NOW.plusSeconds(1));
        CustomerId customer = customer("crm:C-3");
        room.unitOfWork().run(() -> {
            MemorySession session = room.memory().open(customer);
            room.memory().openAll(Set.of(customer));
            Snapshot snapshot = session.snapshot(customer, TestHouse.NOW);
            session.contacts(snapshot);
            for (int i = 0; i < 4; i++) {
                session.record(TestReceipts.plain("t-" + i, snapshot));
            }
            session.learn(snapshot, Map.of(), Map.of("value_tier", "g1"));
            session.decisionFor(Set.of(customer), outcome);
            session.settle(outcome, new DecisionId("d-7"), ContactState.CONFIRMED);
            session.settle(answered, DecisionId.of("t-1"), ContactState.CONFIRMED);
            session.save(List.of());
            return true;
        });
        room.contactLedger().of(customer);
        room.positions().load("events");
        room.stats().read();
    }

    private void readCustomers() {
        Customers customers = room.customers();
        CustomerId customer = customer("crm:C-4");
        customers.view(customer, TestHouse.NOW);
        customers.addresses(customer);
        Page<Event> timeline = customers.timeline(customer, null, 1);
        customers.timeline(customer, timeline.next(), 1);
        room.purchaseHistory().latest(customer, 20);
        Page<CustomerId> all = customers.list(null, 20);
        customers.list(all.next(), 20);
        Page<CustomerId> group = customers.segment("value_tier", "g1", null, 20);
        customers.segment("value_tier", "g1", group.next(), 20);
    }

    private void readDecisions() {
        CustomerId customer = customer("crm:C-3");
        Page<Receipt> own = room.receipts().list(customer, null, 1);
        room.receipts().list(customer, own.next(), 1);
        Page<Receipt> all = room.receipts().list(null, null, 1);
        room.receipts().list(null, all.next(), 1);
        Receipt one = own.items().get(0);
        room.receipts().find(one.id());
        room.receipts().search(new ReceiptQuery(null, one.choice().action(), null, null, null), null, 1);
        room.receipts().search(new ReceiptQuery(null, null, one.mode(), null, null), null, 1);
    }

    /** Only what was decided here: the many others have no receipt worth reading. */
    private void replayAndCount() {
        Stretch stretch = room.pastDecisions().latest(3);
        room.pastDecisions().after(stretch.first() - 1, stretch, 2);
        RowLedgerBounds bounds = new RowLedgerBounds(3, Duration.ofDays(90), 1, Duration.ofMinutes(10), Set.of());
        room.rowLedger(new ActionCatalogue(List.of()), bounds, Runnable::run).of("retention-offers");
        room.hindsight().latest(3);
        room.hindsight().accepted(1);
        room.hindsight().silent(TestHouse.NOW, Duration.ZERO, 1);
        room.modelRoster().alone(() -> true);
    }

    private void linkAndUnlink() {
        Identifier one = Identifier.parse("crm:new-1");
        Identifier other = Identifier.parse("crm:new-2");
        remember(List.of(
                anEvent("call").of("crm:new-1").build(),
                anEvent("call").of("crm:new-2").build()));
        room.customers().link(one, other, "said so");
        room.customers().unlink(one, other, "two people");
        remember(List.of(anEvent("call").of("crm:new-1").of("crm:new-2").build()));
        room.rebuild(customer("crm:new-1"));
    }

    private void keepSignals() {
        Quarantine quarantine = room.quarantine();
        Signal signal = new Signal("source-1", "line 1", "x".getBytes(StandardCharsets.UTF_8));
        Problem problem = new Problem("f", "line 1", "x", "is not a number", "Maybe write 7.");
        QuarantinedSignal bad = QuarantinedSignal.of(signal, problem, TestHouse.NOW);
        quarantine.keep(List.of(bad));
        quarantine.find(bad.key());
        Page<QuarantinedSignal> all = quarantine.list(null, null, 1);
        quarantine.list(null, all.next(), 1);
        Page<QuarantinedSignal> own = quarantine.list("source-1", null, 1);
        quarantine.list("source-1", own.next(), 1);
        quarantine.keep(List.of(bad));
        quarantine.replayed(List.of(bad));
    }

    private void sendAndWait() {
        SendRequest request = new SendRequest(new DecisionId("d-new"), "sms", 1);
        room.sendLedgers().joined().claim(request.intentKey(), request, TestHouse.NOW);
        room.sendLedgers().joined().release(request.intentKey());
        room.sendLedgers().joined().claim(request.intentKey(), request, TestHouse.NOW);
        room.sendLedgers().joined().sent(request.intentKey(), TestHouse.NOW);
        room.pendingOutcomes().answered(request.decision(), TestHouse.NOW);
        room.pendingOutcomes()
                .add(new DecisionId("d-new"), new Outcome("s/p", null, "call", Response.ACCEPTED, TestHouse.NOW));
        room.pendingOutcomes().due(10);
        room.pendingOutcomes().done("s/p");
    }

    /** Also forgets the oldest of the many. */
    private void explainScores() {
        Explanation why = new Explanation(
                "churn", "churn", "1.0.0", Explanation.Method.LINEAR, 0.3, 0.3, List.of(), 0, null, true, List.of());
        List<ExplainedScore> kept = Stream.of("t-1", "t-2")
                .map(id -> new ExplainedScore(new DecisionId(id), TestHouse.NOW, why))
                .toList();
        ExplainedScores scores = room.explainedScores();
        scores.keep(7, kept);
        scores.after(scores.place(), 3);
        scores.of(new DecisionId("t-1"));
        Page<ExplainedScore> all = scores.list("churn", null, null, 1);
        scores.list("churn", "1.0.0", all.next(), 1);
    }

    private void askForUsers() {
        HubUsers users = new HubUsers(explaining, transactions);
        users.save(new HubUsers.User("ann", "hash", Set.of("viewer")));
        users.find("ann");
        users.remove("ann");
        new AuditLog(explaining, transactions).newest(10);
    }

    private CustomerId customer(String identifier) {
        return room.customers().find(Identifier.parse(identifier)).orElseThrow();
    }
}
