package io.caravanserai.decision;

import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.Receipt;
import org.junit.jupiter.api.Test;

/** A campaign may be approved with words of its own. */
class ApprovedWordsTest {

    private final SendingHouse sending = new SendingHouse();
    private final House house = sending.house;

    @Test
    void customersGetThemInTheirLanguage() {
        Receipt receipt = house.offering(GIFT).decidesAbout(complaint().build());

        sending.deskAt(NOON).send(new SendRequest(receipt.id(), "email", 1, new Label("有礼！", "A gift!")));

        String expected = house.playbook().strategy().language().getLanguage().equals("zh") ? "有礼！" : "A gift!";
        assertThat(sending.channels.sent()).extracting(Message::text).containsExactly(expected);
    }
}
