package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.testkit.InMemorySendLedger;
import io.caravanserai.testkit.RecordingChannels;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A campaign may be approved with words of its own. */
class ApprovedWordsTest {

    private final House house = new House();
    private final InMemorySendLedger ledger = new InMemorySendLedger();
    private final RecordingChannels channels = new RecordingChannels();

    @Test
    void customersGetThemInTheirLanguage() {
        house.hears(anEvent("consent_changed")
                .of(ANN)
                .of("email:ann@example.org")
                .at(NOON)
                .with("purpose", "marketing")
                .with("given", true)
                .build());
        Receipt receipt = house.offering(GIFT).decidesAbout(complaint().build());

        desk().send(new SendRequest(receipt.id(), "email", 1, new Label("有礼！", "A gift!")));

        String expected = house.playbook().strategy().language().getLanguage().equals("zh") ? "有礼！" : "A gift!";
        assertThat(channels.sent()).extracting(Message::text).containsExactly(expected);
    }

    private GuardedSendDesk desk() {
        return new GuardedSendDesk(
                house.playbook(),
                house.memory,
                house.customers,
                house.memory,
                new SendLedgers(ledger, ledger),
                channels,
                (decision, before) -> false,
                InstantSource.fixed(NOON));
    }
}
