package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.testkit.InMemorySendLedger;
import io.caravanserai.testkit.RecordingChannels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A message that is decided at night and held until the morning. */
class AnsweredMeanwhileTest {

    private static final Instant NIGHT = NOON.plus(Duration.ofHours(12));
    private static final Instant MORNING = NIGHT.plus(Duration.ofHours(12));

    private final House house = new House();
    private final InMemorySendLedger ledger = new InMemorySendLedger();
    private final RecordingChannels channels = new RecordingChannels();

    @Test
    void whoAnsweredWhileTheMessageWasHeldIsNotContacted() {
        assertThat(sendInTheMorning(NIGHT.plus(Duration.ofHours(1)))).isEqualTo(SendAnswer.refused("answered"));
        assertThat(channels.sent()).isEmpty();
    }

    @Test
    void anAnswerLaterThanTheMessageCouldHaveLeftDoesNotStopIt() {
        assertThat(sendInTheMorning(MORNING.minus(Duration.ofHours(1)))).isEqualTo(SendAnswer.SENT);
    }

    private SendAnswer sendInTheMorning(Instant answered) {
        house.hears(anEvent("consent_changed")
                .of(ANN)
                .of("email:ann@example.org")
                .at(NOON)
                .with("purpose", "marketing")
                .with("given", true)
                .build());
        Receipt receipt =
                house.offering(GIFT).decidesAbout(complaint().at(NIGHT).build());
        return desk(answered).send(new SendRequest(receipt.id(), "email", 1));
    }

    private GuardedSendDesk desk(Instant answered) {
        return new GuardedSendDesk(
                house.playbook(),
                house.memory,
                house.customers,
                house.memory,
                new SendLedgers(ledger, ledger),
                channels,
                (decision, before) -> answered.isBefore(before),
                InstantSource.fixed(MORNING));
    }
}
