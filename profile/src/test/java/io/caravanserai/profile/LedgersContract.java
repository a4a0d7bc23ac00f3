package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.action.SendLedger;
import io.caravanserai.domain.action.SendLedger.Claim;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class LedgersContract extends RoomContract {

    private static final SendRequest FIRST_TRY = new SendRequest(new DecisionId("d-1"), "sms", 1);

    @Test
    void refusesToSettleASendThatWasNeverClaimed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ahead().sent("d-1/1", TestHouse.NOW))
                .withMessage("The send (d-1/1) was never claimed. Maybe claim it before sending.");
    }

    @Test
    void letsOneTrySendAndTellsTheOthersWhy() {
        SendLedger ledger = ahead();

        assertThat(claim(ledger)).isEqualTo(Claim.NEW);
        assertThat(claim(ledger)).isEqualTo(Claim.UNCERTAIN);
        ledger.sent(FIRST_TRY.intentKey(), TestHouse.NOW);
        assertThat(claim(ledger)).isEqualTo(Claim.SENT);
    }

    @Test
    void remembersThatASendWasRefused() {
        SendLedger ledger = ahead();
        claim(ledger);

        ledger.refused(FIRST_TRY.intentKey(), "no_consent", TestHouse.NOW);

        assertThat(claim(ledger)).isEqualTo(Claim.REFUSED);
    }

    @Test
    void keepsAClaimWhenTheJobAroundItIsRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> house.room().unitOfWork().run(() -> {
                    claim(ahead());
                    throw new IllegalStateException("the job failed");
                }));

        assertThat(claim(ahead())).isEqualTo(Claim.UNCERTAIN);
    }

    @Test
    void forgetsAJoinedClaimWithTheJobThatIsRolledBack() {
        SendLedger joined = house.room().sendLedgers().joined();
        assertThatIllegalStateException()
                .isThrownBy(() -> house.room().unitOfWork().run(() -> {
                    claim(joined);
                    joined.sent(FIRST_TRY.intentKey(), TestHouse.NOW);
                    throw new IllegalStateException("the job failed");
                }));

        assertThat(claim(joined)).isEqualTo(Claim.NEW);
    }

    @Test
    void forgetsAClaimOfAMessageThatCertainlyDidNotLeave() {
        claim(ahead());
        ahead().release(FIRST_TRY.intentKey());

        assertThat(claim(ahead())).isEqualTo(Claim.NEW);
    }

    @Test
    void releasesNoMessageThatLeft() {
        claim(ahead());
        ahead().sent(FIRST_TRY.intentKey(), TestHouse.NOW);
        ahead().release(FIRST_TRY.intentKey());

        assertThat(claim(ahead())).isEqualTo(Claim.SENT);
    }

    private SendLedger ahead() {
        return house.room().sendLedgers().ahead();
    }

    @Test
    void keepsOutcomesUntilTheirProcessIsReady() {
        PendingOutcomes pending = house.room().pendingOutcomes();
        DecisionId decision = new DecisionId("d-1");
        Outcome later = new Outcome("s/2", null, null, Response.DECLINED, Instant.parse("2026-03-02T00:00:00Z"));
        Outcome earlier =
                new Outcome("s/1", null, "retention_call", Response.ACCEPTED, Instant.parse("2026-03-01T00:00:00Z"));

        pending.add(decision, later);
        pending.add(decision, earlier);
        pending.add(decision, earlier);

        assertThat(pending.due(10)).extracting(Outcome::event).containsExactly("s/1", "s/2");
        assertThat(pending.due(1)).first().extracting(Outcome::decision).isEqualTo(decision);
        pending.done("s/1");
        assertThat(pending.due(10)).extracting(Outcome::event).containsExactly("s/2");
    }

    @Test
    void keepsARepeatedBadSignalOnceAndCountsItAsADuplicate() {
        QuarantinedSignal bad = bad("orders", "line 3", "2026-03-01T00:00:00Z");

        house.room().quarantine().keep(List.of(bad, bad));
        house.room().quarantine().keep(List.of(bad));

        assertThat(house.room().quarantine().list(null, null, 10).items()).hasSize(1);
        assertThat(house.room().stats().read().quarantined()).isEqualTo(1);
        assertThat(house.room().stats().read().duplicates()).isEqualTo(2);
    }

    @Test
    void givesABadSignalBackByteByByteWithItsProblem() {
        QuarantinedSignal bad = bad("orders", "line 3", "2026-03-01T00:00:00Z");
        house.room().quarantine().keep(List.of(bad));

        QuarantinedSignal found = house.room().quarantine().find(bad.key()).orElseThrow();

        assertThat(found.signal().bytes()).isEqualTo(bad.signal().bytes());
        assertThat(found.problem()).isEqualTo(bad.problem());
        assertThat(found.since()).isEqualTo(bad.since());
    }

    @Test
    void keepsASignalOfTenMegabytes() {
        Signal signal = new Signal("orders", "line 1", new byte[10 << 20]);
        QuarantinedSignal bad = QuarantinedSignal.of(signal, problem(), TestHouse.NOW);

        house.room().quarantine().keep(List.of(bad));

        assertThat(house.room()
                        .quarantine()
                        .find(bad.key())
                        .orElseThrow()
                        .signal()
                        .bytes())
                .hasSize(10 << 20);
    }

    @Test
    void takesReplayedSignalsOutOfTheListAndTheCount() {
        QuarantinedSignal one = bad("orders", "line 3", "2026-03-01T00:00:00Z");
        QuarantinedSignal other = bad("crm", "line 9", "2026-03-02T00:00:00Z");
        house.room().quarantine().keep(List.of(one, other));

        house.room().quarantine().replayed(List.of(one, bad("orders", "line 4", "2026-03-01T00:00:00Z")));

        assertThat(house.room().quarantine().find(one.key())).isEmpty();
        assertThat(house.room().stats().read().quarantined()).isEqualTo(1);
    }

    @Test
    void whatFailedAgainWhileItWasReplayedStays() {
        QuarantinedSignal before = bad("orders", "line 3", "2026-03-01T00:00:00Z");
        QuarantinedSignal again = bad("orders", "line 3", "2026-03-02T00:00:00Z");
        house.room().quarantine().keep(List.of(before));

        house.room().quarantine().keep(List.of(again));
        house.room().quarantine().replayed(List.of(before));

        assertThat(house.room().quarantine().find(before.key()).orElseThrow().since())
                .isEqualTo(again.since());
        assertThat(house.room().stats().read().quarantined()).isEqualTo(1);
    }

    @Test
    void pagesThroughTheQuarantineOfOneConnector() {
        Quarantine quarantine = house.room().quarantine();
        quarantine.keep(List.of(
                bad("orders", "line 1", "2026-03-01T00:00:00Z"),
                bad("orders", "line 2", "2026-03-02T00:00:00Z"),
                bad("crm", "line 1", "2026-03-03T00:00:00Z")));

        Page<QuarantinedSignal> first = quarantine.list("orders", null, 1);
        Page<QuarantinedSignal> second = quarantine.list("orders", first.next(), 1);

        assertThat(first.items()).extracting(bad -> bad.signal().place()).containsExactly("line 2");
        assertThat(second.items()).extracting(bad -> bad.signal().place()).containsExactly("line 1");
        assertThat(second.next()).isNull();
    }

    @Test
    void countsProcessesByKey() {
        house.room().processStarted("retention");
        house.room().processStarted("retention");

        assertThat(house.room().stats().read().processesStarted()).isEqualTo(Map.of("retention", 2L));
    }

    @Test
    void keepsSettingsUsersAndTheAuditLog() {
        HubSettings settings = new HubSettings(house.dataSource(), house.transactions());
        HubUsers users = new HubUsers(house.dataSource(), house.transactions());
        AuditLog audit = new AuditLog(house.dataSource(), house.transactions());

        users.save(new HubUsers.User("ann", "$2a$10$hash", Set.of("viewer")));
        users.save(new HubUsers.User("ann", "$2a$10$other", Set.of("editor", "viewer")));
        audit.add(new AuditLog.Line(TestHouse.NOW, "ann", "Published value-tiers."));

        assertThat(settings.findOrPut("salt", () -> "first")).isEqualTo("first");
        assertThat(settings.findOrPut("salt", () -> "second")).isEqualTo("first");
        assertThat(users.find("ann")).contains(new HubUsers.User("ann", "$2a$10$other", Set.of("viewer", "editor")));
        assertThat(users.all()).hasSize(1);
        assertThat(audit.newest(10)).containsExactly(new AuditLog.Line(TestHouse.NOW, "ann", "Published value-tiers."));
    }

    void neverOverdrawsADaysBudget() {
        HubUsage usage = new HubUsage(house.dataSource(), house.transactions());
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(usage.take("llm", day, 2, 500)).isTrue();
        assertThat(usage.take("llm", day, 2, 500)).isTrue();
        assertThat(usage.take("llm", day, 2, 500)).as("calls are used up").isFalse();
        usage.spend("llm", day, 500);
        assertThat(usage.take("llm", day, 9, 500)).as("tokens are used up").isFalse();
        assertThat(usage.take("llm", day.plusDays(1), 2, 500)).isTrue();
        assertThat(usage.take("other", day, 2, 500)).isTrue();
    }

    private static Claim claim(SendLedger ledger) {
        return ledger.claim(FIRST_TRY.intentKey(), FIRST_TRY, TestHouse.NOW);
    }

    private static QuarantinedSignal bad(String connector, String place, String since) {
        byte[] bytes = (connector + place + "\u0000错").getBytes(StandardCharsets.UTF_8);
        return QuarantinedSignal.of(new Signal(connector, place, bytes), problem(), Instant.parse(since));
    }

    private static Problem problem() {
        return new Problem("orders", "line 3", "sevn", "is not a number", "Maybe write 7.");
    }
}
