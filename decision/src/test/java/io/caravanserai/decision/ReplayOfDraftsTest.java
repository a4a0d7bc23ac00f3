package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.consent;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Enrolment;
import io.caravanserai.domain.replay.Example;
import io.caravanserai.domain.replay.Fidelity;
import io.caravanserai.domain.replay.Move;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.Scoring;
import io.caravanserai.domain.replay.Turn;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.testkit.LambdaRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayOfDraftsTest {

    private final House house = new House();
    private final ReplayHouse replays = new ReplayHouse(house);

    @AfterEach
    void close() {
        replays.close();
    }

    @Test
    void comesToTheRecordedActionsWithTheSameTables() {
        new BusyTown(house).play(400);

        ReplayResult result = replays.replay(house.rules);

        assertThat(result.decisions()).isGreaterThan(200);
        assertThat(result.fidelity()).isEqualTo(new Fidelity(result.decisions(), result.decisions(), 0, 0));
        assertThat(result.changed()).isZero();
        assertThat(result.examples()).isEmpty();
        assertThat(result.effect().before()).isEqualTo(result.effect().after());
        assertThat(result.effect().before().contacts()).isPositive();
        assertThat(result.moves()).extracting(Move::to).contains("no_action", "retention_gift", "service_apology");
    }

    @Test
    void takesTheSameStretchWhateverThePage() {
        new BusyTown(house).play(300);
        LambdaRules draft = house.rules.draft("d-1").emptied("service-recovery");

        ReplayResult whole = replays.replay(draft, 120, 500);
        ReplayResult inSmallPages = replays.replay(draft, 120, 7);

        assertThat(whole.decisions()).isEqualTo(120);
        assertThat(inSmallPages)
                .usingRecursiveComparison()
                .ignoringFields("took")
                .isEqualTo(whole);
    }

    @Test
    void saysWhoLosesAndWhichRowsMadeTheDifference() {
        house.rules.row("retention-offers", facts -> true, "action", "retention_gift", "channel", "email");
        hear(ANN, "complaint", 0);
        LambdaRules draft = house.rules.draft("d-1");
        draft.row("eligibility", facts -> true, "scope_action", "retention_gift", "reason", "too_dear");

        ReplayResult result = replays.replay(draft);

        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.moves()).containsExactly(new Move("retention_gift", "no_action", 1));
        assertThat(result.byChannel().get("email").before().contacts()).isEqualTo(1);
        assertThat(result.byChannel().get("email").after().contacts()).isZero();
        assertThat(result.effect().before().expectedValue()).isEqualTo(30);
        Example example = result.examples().get(0);
        assertThat(example.turn()).isEqualTo(Turn.LOSES);
        assertThat(example.customer()).isEqualTo(house.memory.customer(ANN));
        assertThat(example.after().rows()).extracting(FiredRow::file).contains("eligibility.xlsx");
        assertThat(result.compared().inForce()).isEqualTo("rules-1");
        assertThat(result.compared().draft()).isEqualTo("d-1");
        assertThat(result.compared().hash()).hasSize(64);
    }

    /** The draft stops the first contact, so the cap lets the second one through that it stopped before. */
    @Test
    void respectsTheCapsWithTheContactsTheDraftItselfMakes() {
        house.rules
                .row("retention-offers", facts -> true, "action", "retention_gift", "channel", "email")
                .always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);
        hear(ANN, "complaint", 0);
        hear(ANN, "purchase", 1);
        hear(ANN, "purchase", 2);
        LambdaRules draft = house.rules.draft("d-1").emptied("retention-offers");
        draft.row(
                "retention-offers",
                facts -> facts.text("event_type").filter("purchase"::equals).isPresent(),
                "action",
                "retention_gift",
                "channel",
                "email");

        ReplayResult result = replays.replay(draft);

        assertThat(result.fidelity().agreed()).isEqualTo(3);
        assertThat(result.effect().before().contacts()).isEqualTo(1);
        assertThat(result.effect().after().contacts()).isEqualTo(1);
        assertThat(result.moves())
                .containsExactlyInAnyOrder(
                        new Move("retention_gift", "no_action", 1),
                        new Move("no_action", "retention_gift", 1),
                        new Move("no_action", "no_action", 1));
    }

    @Test
    void scoresANewCandidateByTheModelsOfTodayAndSaysHowMany() {
        house.rules.row("retention-offers", facts -> true, "action", "retention_gift", "channel", "email");
        hear(ANN, "complaint", 0);
        LambdaRules draft = house.rules.draft("d-1");
        draft.row("retention-offers", facts -> true, "action", "retention_call", "channel", "call");

        house.models.says("propensity", facts -> 0.9);
        assertThat(replays.replay(draft).scoring()).isEqualTo(new Scoring(1, 1, 0));
        assertThat(replays.replay(draft).effect().after().expectedValue()).isEqualTo(72);

        house.models.failing("propensity", 0.2, "too slow");
        assertThat(replays.replay(draft).scoring()).isEqualTo(new Scoring(1, 0, 1));
        assertThat(replays.replay(draft).effect().after().expectedValue()).isEqualTo(30);
    }

    @Test
    void asksTheModelsNothingAboutWhatIsRecorded() {
        house.rules.row("retention-offers", facts -> true, "action", "retention_gift", "channel", "email");
        hear(ANN, "complaint", 0);
        int calls = house.models.calls();

        replays.replay(house.rules);

        assertThat(house.models.calls()).isEqualTo(calls);
    }

    @Test
    void putsACampaignsOfferThroughTheDraftsPolicy() {
        hear(ANN, "browse", 0);
        enrol("retention_gift", "email");
        LambdaRules draft = house.rules.draft("d-1");
        draft.row("eligibility", facts -> true, "scope_action", "retention_gift", "reason", "too_dear");

        assertThat(replays.replay(house.rules).fidelity()).isEqualTo(new Fidelity(2, 2, 0, 0));
        assertThat(replays.replay(draft).moves()).contains(new Move("retention_gift", "no_action", 1));
    }

    private void enrol(String action, String channel) {
        new DefaultCampaignDesk(
                        house.memory,
                        house.memory,
                        house.memory,
                        house.customers,
                        house.actions,
                        house.maker(),
                        house.clock)
                .enrol("spring", channel, List.of(new Enrolment(house.memory.customer(ANN), action, "a")));
    }

    private void hear(String who, String type, int day) {
        house.hears(
                consent(who, true),
                anEvent(type).of(who).at(NOON.plus(Duration.ofDays(day))).build());
    }
}
