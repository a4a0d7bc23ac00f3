package io.caravanserai.decision;

import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.consent;
import static io.caravanserai.testkit.EventBuilder.anEvent;

import io.caravanserai.domain.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** A dozen people, and tables with tiers, caps, refusals, stops, services and weights: most ways through a decision are taken. */
final class BusyTown {

    private static final int PEOPLE = 12;

    private final House house;

    BusyTown(House house) {
        this.house = house;
        openTables();
    }

    private void openTables() {
        house.models
                .says("churn", facts -> facts.numberAt(house.catalogue.slot("complaints_30d")) / 5)
                .says(
                        "propensity",
                        facts -> 0.1 + facts.text("action").orElseThrow().length() / 100.0);
        house.rules
                .row("value-tiers", facts -> facts.number("spend_365d").orElse(0) > 300, "value_tier", "gold")
                .row("value-tiers", facts -> true, "value_tier", "general")
                .row(
                        "service-recovery",
                        facts -> facts.number("complaints_30d").orElse(0) > 2,
                        "action",
                        "service_apology")
                .row(
                        "retention-offers",
                        facts -> facts.number("churn_score").orElse(0) > 10,
                        "action",
                        "retention_gift")
                .row(
                        "retention-offers",
                        facts -> facts.number("churn_score").orElse(0) > 30,
                        "action",
                        "retention_call")
                .row(
                        "cross-sell-offers",
                        facts -> facts.text("value_tier").orElse("").equals("gold"),
                        "action",
                        "cross_sell_plan",
                        "value",
                        55)
                .row(
                        "eligibility",
                        facts -> facts.number("complaints_30d").orElse(0) > 4,
                        "scope_issue",
                        "sales",
                        "reason",
                        "complained")
                .always("contact-policy", "cap_channel", "any", "cap", 2, "cap_days", 7)
                .row(
                        "contact-policy",
                        facts -> facts.text("channel").orElse("").equals("sms"),
                        "cap_channel",
                        "sms",
                        "cap",
                        1,
                        "cap_days",
                        14)
                .always("contact-policy", "refusals", 2, "refusal_days", 30, "pause_days", 20)
                .row(
                        "arbitration-weights",
                        facts -> facts.text("issue").orElse("").equals("sales"),
                        "context",
                        1.5)
                .row(
                        "arbitration-weights",
                        facts -> facts.text("value_tier").orElse("").equals("gold"),
                        "use_value",
                        false);
    }

    void play(int events) {
        Random random = new Random(7);
        for (int person = 0; person < PEOPLE; person++) {
            if (person % 4 != 0) {
                house.hears(consent("crm:" + person, true));
            }
        }
        for (int i = 0; i < events; i++) {
            String who = "crm:" + random.nextInt(PEOPLE);
            Instant when = NOON.plus(Duration.ofHours(3L * i));
            house.hears(event(who, random.nextInt(6), when, i));
        }
    }

    private static Event event(String who, int kind, Instant when, int number) {
        return switch (kind) {
            case 0, 1 -> anEvent("complaint").of(who).id("e" + number).at(when).build();
            case 2 ->
                anEvent("outcome")
                        .of(who)
                        .id("e" + number)
                        .at(when)
                        .with("response", number % 3 == 0 ? "not_sent" : "declined")
                        .build();
            default ->
                anEvent("purchase")
                        .of(who)
                        .id("e" + number)
                        .at(when)
                        .with("amount", 30 + number % 50)
                        .build();
        };
    }
}
