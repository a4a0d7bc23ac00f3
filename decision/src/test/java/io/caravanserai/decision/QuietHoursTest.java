package io.caravanserai.decision;

import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.complaint;
import static io.caravanserai.testkit.DecisionAssert.assertThatDecision;

import io.caravanserai.domain.contact.QuietHours;
import io.caravanserai.domain.decision.Receipt;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private final House house = new House().withAnn();

    @Test
    void waitsForTheEndOfQuietHoursThatSpanMidnight() {
        house.offering(CALL);
        house.rules.always("contact-policy", "quiet_from", "22:00", "quiet_to", "9:30");

        Receipt beforeMidnight =
                house.decidesAbout(complaint().at("2026-03-01T15:00:00Z").build());
        Receipt afterMidnight =
                house.decidesAbout(complaint().at("2026-03-01T17:00:00Z").build());

        assertThatDecision(beforeMidnight).chose("retention_call").notBefore("2026-03-02T01:30:00Z");
        assertThatDecision(afterMidnight).chose("retention_call").notBefore("2026-03-02T01:30:00Z");
    }

    @Test
    void comesAtOnceOutsideQuietHours() {
        house.offering(CALL);

        assertThatDecision(house.decidesAbout(complaint().build())).notBefore(NOON.toString());
    }

    @Test
    void holdsTheHousesOwnHoursWhereTheTableNamesNoneOrUnreadableOnes() {
        house.strategy = house.strategy.withQuietHours(new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0)));
        house.offering(CALL);

        assertThatDecision(house.decidesAbout(complaint().build())).notBefore("2026-03-01T06:00:00Z");

        house.rules.always("contact-policy", "quiet_from", "noonish", "quiet_to", "later");
        assertThatDecision(house.decidesAbout(complaint().build())).notBefore("2026-03-01T06:00:00Z");
    }

    @Test
    void isQuietAtNoTimeWhenARowEndsWhereItBegins() {
        house.offering(CALL);
        house.rules.always("contact-policy", "quiet_from", "08:00", "quiet_to", "08:00");

        assertThatDecision(house.decidesAbout(complaint().build())).notBefore(NOON.toString());
    }

    @Test
    void waitsForTheLastOfSeveral() {
        house.offering(CALL);
        house.rules
                .always("contact-policy", "quiet_from", "13:00", "quiet_to", "15:00")
                .always("contact-policy", "quiet_from", "12:00", "quiet_to", "13:00");

        assertThatDecision(house.decidesAbout(complaint().build())).notBefore("2026-03-01T07:00:00Z");
    }
}
