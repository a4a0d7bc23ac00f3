package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.APOLOGY;
import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.decision.House.consent;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.testkit.RecordingChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardedSendDeskTest {

    private final SendingHouse sending = new SendingHouse();
    private final House house = sending.house;
    private final RecordingChannels channels = sending.channels;

    @Test
    void refusesADecisionNobodyTook() {
        assertThatThrownBy(() -> send(new SendRequest(DecisionId.of("nothing"), "email", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is unknown or contacts nobody. Maybe the process runs on another database.");
    }

    @Test
    void refusesWhenConsentWasWithdrawnAfterTheDecision() {
        SendRequest request = offered(GIFT, "email");
        house.hears(consent(ANN, false));

        assertThat(send(request)).isEqualTo(SendAnswer.refused("no_consent"));
        assertThat(send(request)).isEqualTo(SendAnswer.refused("no_consent"));
        assertThat(channels.sent()).isEmpty();
    }

    @Test
    void staysRefusedWhenConsentComesBack() {
        SendRequest request = offered(GIFT, "email");
        house.hears(consent(ANN, false));
        send(request);
        house.hears(consent(ANN, true));

        assertThat(send(request)).isEqualTo(SendAnswer.refused("refused_before"));
    }

    @Test
    void refusesAChannelTheCustomerRefused() {
        SendRequest request = offered(GIFT, "email");
        house.hears(anEvent("consent_changed")
                .of(ANN)
                .at(NOON)
                .with("purpose", "email")
                .with("given", false)
                .build());

        assertThat(send(request)).isEqualTo(SendAnswer.refused("no_channel_consent"));
        assertThat(send(new SendRequest(request.decision(), "sms", 2)).sent()).isTrue();
    }

    @Test
    void sendsAServiceThatIsOwedWithoutConsent() {
        SendRequest request = offered(APOLOGY, "sms");
        house.hears(consent(ANN, false));

        assertThat(send(request)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void refusesWhenTheCapWasLoweredButTheEarlierPromiseGoesOut() {
        SendRequest earlier = offered(GIFT, "email");
        SendRequest later =
                request(house.decidesAbout(complaint().at(NOON.plusSeconds(60)).build()), "email");
        house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);

        assertThat(send(later)).isEqualTo(SendAnswer.refused("cap_reached"));
        assertThat(send(earlier)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void sendsTheEarlierPromiseThoughTheLaterOneWentOutFirst() {
        SendRequest earlier = offered(GIFT, "email");
        Receipt later = house.decidesAbout(complaint().at(NOON.plusSeconds(60)).build());
        house.hears(anEvent("outcome")
                .of(ANN)
                .at(NOON.plusSeconds(90))
                .with("decision_id", later.id().value())
                .with("response", "sent")
                .build());
        house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);

        assertThat(send(earlier)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void doesNotCountItsOwnReservation() {
        house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);

        assertThat(send(offered(GIFT, "email"))).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void refusesWithoutAnAddress() {
        house.hears(consent("crm:bob", true));
        house.offering(GIFT);
        Receipt receipt =
                house.decidesAbout(anEvent("complaint").of("crm:bob").at(NOON).build());

        assertThat(send(request(receipt, "email"))).isEqualTo(SendAnswer.refused("no_address"));
    }

    @Test
    void waitsForTheEndOfQuietHoursAndThenSends() {
        SendRequest request = offered(GIFT, "email");
        Instant night = NOON.plus(Duration.ofHours(12));

        assertThat(sendAt(night, request)).isEqualTo(SendAnswer.refused("quiet_hours"));
        assertThat(sendAt(night.plus(Duration.ofHours(12)), request)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void letsAnAgentCallInQuietHours() {
        SendRequest request = offered(CALL, "call");

        assertThat(sendAt(NOON.plus(Duration.ofHours(12)), request)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void refusesACallOnceTheCapIsReached() {
        offered(GIFT, "email");
        SendRequest call = request(
                house.offering(CALL)
                        .decidesAbout(complaint().at(NOON.plusSeconds(60)).build()),
                "call");
        house.rules.always("contact-policy", "cap_channel", "any", "cap", 1, "cap_days", 7);

        assertThat(sending.deskAt(NOON.plusSeconds(120)).ask(call)).isEqualTo(SendAnswer.refused("cap_reached"));
    }

    @Test
    void refusesACallThatTheCustomerNoLongerWants() {
        SendRequest call = offered(CALL, "call");
        house.hears(consent(ANN, false));

        assertThat(sending.deskAt(NOON).ask(call)).isEqualTo(SendAnswer.refused("no_consent"));
    }

    @Test
    void aServiceThatIsOwedMayBeCalledAboutWithoutConsent() {
        SendRequest call = offered(APOLOGY, "call");
        house.hears(consent(ANN, false));

        assertThat(sending.deskAt(NOON).ask(call)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void askingSendsAndClaimsNothing() {
        SendRequest request = offered(GIFT, "email");

        assertThat(sending.deskAt(NOON).ask(request)).isEqualTo(SendAnswer.SENT);
        assertThat(channels.sent()).isEmpty();
        assertThat(send(request)).isEqualTo(SendAnswer.SENT);
        assertThat(channels.sent()).hasSize(1);
    }

    @Test
    void sendsOnceHoweverOftenItIsAsked() {
        SendRequest request = offered(GIFT, "email");

        assertThat(send(request)).isEqualTo(SendAnswer.SENT);
        assertThat(send(request)).isEqualTo(SendAnswer.SENT);
        assertThat(channels.sent()).hasSize(1);
    }

    @Test
    void refusesToGuessAfterACrashBetweenClaimAndAnswer() {
        SendRequest request = offered(GIFT, "email");
        crashWhileSending(request);

        assertThat(send(request)).isEqualTo(SendAnswer.refused("uncertain"));
        assertThat(channels.sent()).isEmpty();
    }

    @Test
    void sendsAgainAfterACrashWhenTheChannelDeliversAKeyOnce() {
        channels.idempotent("email");
        SendRequest request = offered(GIFT, "email");
        crashWhileSending(request);

        assertThat(send(request)).isEqualTo(SendAnswer.SENT);
        assertThat(channels.sent()).hasSize(1);
    }

    @Test
    void triesAgainWhenTheChannelWasNotThere() {
        SendRequest request = offered(GIFT, "email");
        channels.before(message -> {
            throw new RetryLaterException("The mail server is not there.", new IllegalStateException());
        });
        assertThatThrownBy(() -> send(request)).isInstanceOf(RetryLaterException.class);

        channels.before(message -> {});
        assertThat(send(request)).isEqualTo(SendAnswer.SENT);
    }

    @Test
    void writesTheMessageInTheLanguageOfTheCustomer() {
        house.hears(anEvent("profile_updated")
                .of(ANN)
                .at(NOON)
                .with("attributes", Map.of("language", "zh"))
                .build());
        SendRequest request = offered(GIFT, "email");

        send(request);

        assertThat(channels.sent()).singleElement().satisfies(message -> {
            assertThat(message.intentKey()).isEqualTo(request.intentKey());
            assertThat(message.address()).isEqualTo("ann@example.org");
            assertThat(message.text()).isEqualTo("您好：retention_gift");
            assertThat(message.properties())
                    .containsOnly(
                            Map.entry("decision", request.decision().value()),
                            Map.entry("action", "retention_gift"),
                            Map.entry("issue", "retention"));
        });
    }

    private SendRequest offered(ActionDefinition action, String channel) {
        Receipt receipt = house.offering(action).decidesAbout(complaint().build());
        return request(receipt, channel);
    }

    private static SendRequest request(Receipt receipt, String channel) {
        return new SendRequest(receipt.id(), channel, 1);
    }

    private void crashWhileSending(SendRequest request) {
        channels.before((Message message) -> {
            throw new IllegalStateException("The machine lost power.");
        });
        assertThatThrownBy(() -> send(request)).isInstanceOf(IllegalStateException.class);
        channels.before(message -> {});
    }

    private SendAnswer send(SendRequest request) {
        return sendAt(NOON, request);
    }

    private SendAnswer sendAt(Instant now, SendRequest request) {
        return sending.deskAt(now).send(request);
    }
}
