package io.caravanserai.profile;

import static io.caravanserai.testkit.ActionBuilder.anAction;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.contact.ContactState;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.model.Answered;
import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.Releases;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.Reign;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.domain.table.TableEconomics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

abstract class RowLedgerContract extends RoomContract {

    private static final Instant LONG_AGO = TestHouse.NOW.minus(Duration.ofDays(200));
    private static final Instant YESTERDAY = TestHouse.NOW.minus(Duration.ofDays(1));
    private static final ActionCatalogue ACTIONS = new ActionCatalogue(
            List.of(anAction("retention_discount").over("sms").worth(90).build()));

    @Test
    void knowsNothingBeforeTheFirstCountIsDone() {
        decide("t-1", YESTERDAY);
        List<Runnable> waiting = new ArrayList<>();
        RowLedger ledger = ledger(3, waiting::add);

        assertThat(ledger.of("retention-offers")).isEmpty();
        assertThat(ledger.of("retention-offers")).isEmpty();
        assertThat(waiting).hasSize(1);

        waiting.get(0).run();
        assertThat(ledger.of("retention-offers")).isPresent();
    }

    @Test
    void countsHitsOffersAndAcceptancesByStableRowId() {
        decide("t-1", YESTERDAY.minusSeconds(10));
        Receipt accepted = decide("t-2", YESTERDAY);
        settle(accepted, Response.SENT);
        settle(accepted, Response.ACCEPTED);
        settle(decide("t-3", YESTERDAY.minusSeconds(5)), Response.DECLINED);

        RowEconomics proposed = row("retention-offers", "r-11");
        RowEconomics stopped = row("eligibility", "e-03");

        assertThat(proposed.hits()).isEqualTo(3);
        assertThat(proposed.lastHit()).isEqualTo(YESTERDAY);
        assertThat(proposed.offers()).isEqualTo(3);
        assertThat(proposed.accepted()).isEqualTo(1);
        assertThat(proposed.value()).isCloseTo(80, within(1e-9));
        assertThat(proposed.acceptance()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(stopped.hits()).isEqualTo(3);
        assertThat(stopped.offers()).isZero();
        assertThat(row("value-tiers", "r-04").accepted()).isEqualTo(1);
    }

    @Test
    void callsARowDeadOnlyAfterEnoughDecisions() {
        decide("t-1", YESTERDAY);
        decide("t-2", YESTERDAY);
        assertThat(row("retention-offers", "r-99").dead()).isFalse();

        decide("t-3", YESTERDAY);
        assertThat(row("retention-offers", "r-99").dead()).isTrue();
        assertThat(row("retention-offers", "r-11").dead()).isFalse();
    }

    @Test
    void aRowIsNotCalledDeadForDecisionsBeforeItsVersionCameIntoForce() {
        for (int i = 1; i <= 3; i++) {
            decide("t-" + i, YESTERDAY);
        }
        release(1, "offers/retention-offers.xlsx", "v1");
        assertThat(row("retention-offers", "r-99").dead()).isFalse();
        assertThat(row("eligibility", "e-99").dead()).isTrue();

        for (int i = 4; i <= 6; i++) {
            decide("t-" + i, YESTERDAY);
        }
        release(2, "policy/eligibility.xlsx", "v2");
        assertThat(row("retention-offers", "r-99").dead()).isTrue();
        assertThat(row("eligibility", "e-99").dead()).isFalse();
        release(3, "offers/retention-offers.xlsx", "v3");
        assertThat(row("retention-offers", "r-99").dead()).isFalse();
        assertThat(row("retention-offers", "r-11").hits()).isEqualTo(6);
    }

    @Test
    void tellsHowMuchWasDecidedSinceEachVersionCameIntoForce() {
        String offers = "offers/retention-offers.xlsx";
        decide("t-1", YESTERDAY);
        release(1, offers, "v1");
        decide("t-2", YESTERDAY);
        decide("t-3", YESTERDAY);
        release(2, "policy/eligibility.xlsx", "other");
        release(3, offers, "v3");
        decide("t-4", YESTERDAY);
        release(4, offers, "v1");

        TableEconomics table = ledger(3, Runnable::run).of("retention-offers").orElseThrow();
        assertThat(table.reigns())
                .extracting(reign -> reign.version().value(), Reign::decisions)
                .containsExactly(tuple("v1", 0L), tuple("v3", 1L), tuple("v1", 3L));
        assertThat(table.inForce()).isZero();
        assertThat(table.marksDead()).isTrue();
        assertThat(table.of("r-99", 3).dead()).isTrue();
        assertThat(table.of("r-99", 2).dead()).isFalse();
    }

    @Test
    void waitsForTheFirstCountButNotForEver() throws InterruptedException {
        decide("t-1", YESTERDAY);
        assertThat(ledger(3, unwilling -> {}).within(Duration.ofMillis(20), "retention-offers"))
                .isEmpty();
        Executor another = work -> new Thread(work).start();
        assertThat(ledger(3, another).within(Duration.ofSeconds(60), "retention-offers"))
                .isPresent();
    }

    @Test
    void neverCallsARowDeadThatWorksInSilence() {
        for (int i = 1; i <= 3; i++) {
            decide("t-" + i, YESTERDAY);
        }

        assertThat(row("contact-policy", "c-99").dead()).isFalse();
    }

    @Test
    void leavesOutWhatIsTooOldForTheNewestDecision() {
        decide("t-1", LONG_AGO);
        assertThat(row("retention-offers", "r-11").hits()).isEqualTo(1);

        decide("t-2", YESTERDAY);

        assertThat(row("retention-offers", "r-11").hits()).isEqualTo(1);
        assertThat(ledger(3, Runnable::run).of("retention-offers"))
                .hasValueSatisfying(table -> assertThat(table.decisions()).isEqualTo(1));
    }

    private void release(long number, String file, String version) {
        Releases releases = house.room().tableArchive().releases();
        Release next = releases.current().next(Map.of(file, new VersionId(version)), TestHouse.NOW, "ann", "why");
        assertThat(next.number()).isEqualTo(number);
        releases.add(next);
    }

    @Test
    void modelsAreExaminedOnTheAnswersThatCame() {
        Receipt accepted = decide("t-1", YESTERDAY);
        settle(accepted, Response.SENT);
        settle(accepted, Response.ACCEPTED);
        Receipt declined = decide("t-2", YESTERDAY);
        settle(declined, Response.DECLINED);
        settle(decide("t-3", YESTERDAY), Response.SENT);

        assertThat(house.room().hindsight().accepted(10))
                .extracting(it -> it.receipt().id(), Answered::yes)
                .containsExactlyInAnyOrder(tuple(accepted.id(), true), tuple(declined.id(), false));
        assertThat(house.room().hindsight().latest(2))
                .extracting(Receipt::trigger)
                .containsExactly("t-3", "t-2");
    }

    @Test
    void modelsAreExaminedOnWhoBoughtNothingAfterwardsEachCustomerOnce() {
        Duration quiet = Duration.ofDays(90);
        decide("t-0", LONG_AGO.minusSeconds(60));
        decide("t-1", LONG_AGO);
        decide("t-2", YESTERDAY);
        assertThat(house.room().hindsight().silent(TestHouse.NOW, quiet, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.receipt().trigger()).isEqualTo("t-1"))
                .satisfies(it -> assertThat(it.yes()).isTrue());

        house.remember(anEvent("purchase")
                .of("crm:1")
                .id("p-1")
                .at(LONG_AGO.plus(Duration.ofDays(89)))
                .build());
        assertThat(house.room().hindsight().silent(TestHouse.NOW, quiet, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.yes()).isFalse());
    }

    @Test
    void remembersWhereEveryModelStands() {
        ModelRoster roster = house.room().modelRoster();
        ModelStanding champion = ModelStanding.first("churn", "churn", ModelState.CHAMPION, TestHouse.NOW, "hub")
                .reigned(YESTERDAY);
        ModelStanding candidate = ModelStanding.first("churn@2", "churn", ModelState.SHADOW, TestHouse.NOW, "hub")
                .proposed("dora");
        roster.alone(() -> {
            roster.put(candidate);
            roster.put(champion);
            return true;
        });
        ModelStanding challenger = candidate.moved(ModelState.CHALLENGER, 0.1, TestHouse.NOW, "dora");
        roster.put(challenger);

        assertThat(roster.all()).containsExactly(champion, challenger);
    }

    private RowEconomics row(String table, String row) {
        TableEconomics counted = ledger(3, Runnable::run).of(table).orElseThrow();
        return counted.of(row, counted.inForce());
    }

    private RowLedger ledger(int enough, Executor background) {
        RowLedgerBounds bounds = new RowLedgerBounds(
                1_000, Duration.ofDays(90), enough, Duration.ofMinutes(10), Set.of("contact-policy"));
        return house.room().rowLedger(ACTIONS, bounds, background);
    }

    private Receipt decide(String trigger, Instant asOf) {
        Event event = anEvent("call").of("crm:1").id(trigger).at(asOf).build();
        return house.inSession(List.of(event), session -> {
            Remembered.Stored stored = (Remembered.Stored) session.remember(event);
            Receipt receipt = TestReceipts.plain(trigger, session.snapshot(stored.customer(), asOf));
            session.record(receipt);
            return receipt;
        });
    }

    private void settle(Receipt receipt, Response response) {
        Outcome outcome = new Outcome(
                response + "/" + receipt.id(),
                receipt.id(),
                null,
                response,
                receipt.asOf().plusSeconds(60));
        house.room().unitOfWork().run(() -> {
            MemorySession session = house.room().memory().open(receipt.customer());
            session.settle(outcome, receipt.id(), ContactState.CONFIRMED);
            session.save(List.of());
            return true;
        });
    }
}
