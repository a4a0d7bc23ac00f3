package io.caravanserai.decision;

import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A message that is decided at night and held until the morning. */
class AnsweredMeanwhileTest {

    private static final Instant NIGHT = NOON.plus(Duration.ofHours(12));
    private static final Instant MORNING = NIGHT.plus(Duration.ofHours(12));

    private final SendingHouse sending = new SendingHouse();
    private final House house = sending.house;

    @Test
    void whoAnsweredWhileTheMessageWasHeldIsNotContacted() {
        assertThat(sendInTheMorning(NIGHT.plus(Duration.ofHours(1)))).isEqualTo(SendAnswer.refused("answered"));
        assertThat(sending.channels.sent()).isEmpty();
    }

    @Test
    void anAnswerLaterThanTheMessageCouldHaveLeftDoesNotStopIt() {
        assertThat(sendInTheMorning(MORNING.minus(Duration.ofHours(1)))).isEqualTo(SendAnswer.SENT);
    }

    private SendAnswer sendInTheMorning(Instant answered) {
        Receipt receipt =
                house.offering(GIFT).decidesAbout(complaint().at(NIGHT).build());
        return sending.deskAt(MORNING, (decision, before) -> answered.isBefore(before))
                .send(new SendRequest(receipt.id(), "email", 1));
    }
}
