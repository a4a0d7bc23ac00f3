package io.caravanserai.profile.feature;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.TestStream;
import io.caravanserai.testkit.EventBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-31T04:00:00Z");

    private final CatalogueFile file = TestCatalogues.shipped();
    private final FeatureProgram program = file.program(ZONE);
    private final FactsReader reader = new FactsReader(file, program, file.catalogue());
    private final FeatureStateCodec codec = new FeatureStateCodec(program);

    @Test
    void answersTheDefaultsOfACustomerWithoutEvents() {
        Facts facts = facts();

        assertThat(facts.number("purchases_30d")).hasValue(0);
        assertThat(facts.number("spend_trend_90d")).hasValue(1);
        assertThat(facts.get("days_since_purchase")).isNull();
    }

    @Test
    void countsTodayAndTheDaysBeforeThatMakeUpTheWindow() {
        Facts facts = facts(purchase(0, 10), purchase(29, 20), purchase(30, 40), purchase(364, 80), purchase(365, 160));

        assertThat(facts.number("purchases_30d")).hasValue(2);
        assertThat(facts.number("spend_30d")).hasValue(30);
        assertThat(facts.number("spend_365d")).hasValue(150);
        assertThat(facts.number("max_order_365d")).hasValue(80);
        assertThat(facts.number("average_order_365d")).hasValue(37.5);
    }

    @Test
    void countsWhatWeSentAndWhatADeviceWarnsOf() {
        Facts facts = facts(
                event("outcome", 3).with("response", "sent").build(),
                event("outcome", 2).with("response", "not_sent").build(),
                event("outcome", 1).with("response", "accepted").build(),
                event("device_reading", 2)
                        .with("metric", "heat")
                        .with("alarm", true)
                        .build(),
                event("device_reading", 1)
                        .with("metric", "heat")
                        .with("alarm", false)
                        .build());

        assertThat(facts.number("contacts_90d")).hasValue(1);
        assertThat(facts.number("device_alarms_30d")).hasValue(1);
    }

    @Test
    void countsDaysOfTheHousesZone() {
        Event lateEvening = anEvent("purchase")
                .of("crm:1")
                .at("2026-03-30T16:30:00Z")
                .with("amount", 1)
                .build();

        assertThat(facts(lateEvening).number("days_since_purchase")).hasValue(0);
    }

    @Test
    void leavesOutWhatHappenedAfterTheMoment() {
        FeatureState state = state(purchase(0, 10), purchase(5, 20));

        Facts facts = reader.read(state, Map.of(), Map.of(), NOW.minusSeconds(2 * 86_400));

        assertThat(facts.number("spend_30d")).hasValue(20);
        assertThat(facts.number("days_since_purchase")).hasValue(3);
    }

    @Test
    void measuresVolatilityAndTrendOverThreeMonths() {
        Facts facts = facts(purchase(10, 300), purchase(40, 600), purchase(70, 900));

        assertThat(facts.number("spend_volatility_90d").getAsDouble()).isCloseTo(0.4082, within(1e-4));
        assertThat(facts.number("spend_trend_90d")).hasValue(0.4);
    }

    @Test
    void comparesTheSentimentOfTheLastMonthWithTheTwoBefore() {
        Facts facts = facts(said(5, -0.8), said(50, 0.6), said(80, 0.2));

        assertThat(facts.number("sentiment_90d")).hasValue(0);
        assertThat(facts.number("sentiment_trend_90d")).hasValue(-1.2);
        assertThat(facts(said(5, -0.8)).number("sentiment_trend_90d")).hasValue(0);
    }

    @Test
    void countsOnlyEventsThatPassTheFilter() {
        Facts facts = facts(
                event("browse", 1).with("step", "compare").build(),
                event("browse", 1).with("step", "browse").build(),
                event("browse", 2).build());

        assertThat(facts.number("compares_30d")).hasValue(1);
        assertThat(facts.number("active_days_90d")).hasValue(2);
    }

    @Test
    void countsDifferentTextsUpToTheBoundAndForgetsTheOldest() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(event("purchase", 300 - i).with("category", "c" + i).build());
        }

        assertThat(facts(events.toArray(Event[]::new)).number("categories_365d"))
                .hasValue(64);
    }

    @Test
    void countsTenureFromRegistrationOrFromTheFirstEvent() {
        FeatureState state = state(purchase(100, 1), purchase(5, 1));

        assertThat(reader.read(state, Map.of(), Map.of(), NOW).number("tenure_days"))
                .hasValue(100);
        assertThat(reader.read(state, Map.of("registered_on", "2026-03-01"), Map.of(), NOW)
                        .number("tenure_days"))
                .hasValue(30);
    }

    @Test
    void comesToTheSameStateInAnyOrderAndOverAnyMerge() {
        List<Event> events = new ArrayList<>(TestStream.of(400, 1, 3));
        byte[] inOrder = codec.write(state(events.toArray(Event[]::new)));

        Collections.shuffle(events, new Random(5));
        FeatureState one = state(events.subList(0, 150).toArray(Event[]::new));
        one.addAll(state(events.subList(150, 400).toArray(Event[]::new)));

        assertThat(codec.write(one)).isEqualTo(inOrder);
        assertThat(codec.write(codec.read(inOrder).orElseThrow())).isEqualTo(inOrder);
    }

    @Test
    void keepsTheSmallestTheGreatestAndTheLatestValueOverWritingAndReading() {
        CatalogueFile file = TestCatalogues.of(
                """
                features:
                  - {name: low, label: {zh: 低, en: Low}, type: number, events: [device_reading], aggregate: min, field: value, days: 30}
                  - {name: high, label: {zh: 高, en: High}, type: number, events: [device_reading], aggregate: max, field: value, days: 30}
                  - {name: now, label: {zh: 现, en: Now}, type: number, events: [device_reading], aggregate: last, field: value, days: 30}
                attributes: []
                consents: []
                """);
        FeatureProgram program = file.program(ZONE);
        FeatureState state = program.newState();
        for (double value : new double[] {21.123456, -4.5, 36.6}) {
            program.update(
                    state, event("device_reading", 1).with("value", value).build());
        }
        program.update(state, event("device_reading", 0).with("value", 19.87).build());

        FeatureStateCodec codec = new FeatureStateCodec(program);
        FeatureState read = codec.read(codec.write(state)).orElseThrow();

        Facts facts = new FactsReader(file, program, file.catalogue()).read(read, Map.of(), Map.of(), NOW);
        assertThat(facts.asMap())
                .containsExactly(Map.entry("low", -4.5), Map.entry("high", 36.6), Map.entry("now", 19.87));
    }

    @Test
    void doesNotReadStatesOfAnotherCatalogue() {
        FeatureProgram other = file.program(ZoneId.of("UTC"));

        assertThat(new FeatureStateCodec(other).read(codec.write(state(purchase(1, 1)))))
                .isEmpty();
    }

    @Test
    void keepsNoDayThatNoWindowReaches() {
        FeatureState state = program.newState();
        for (int day = 3_000; day > 0; day--) {
            program.update(state, purchase(day, 10));
        }

        assertThat(codec.write(state).length).isLessThan(6_000);
    }

    private Facts facts(Event... events) {
        return reader.read(state(events), Map.of(), Map.of(), NOW);
    }

    private FeatureState state(Event... events) {
        FeatureState state = program.newState();
        for (Event event : events) {
            program.update(state, event);
        }
        return state;
    }

    private static Event purchase(int daysAgo, int amount) {
        return event("purchase", daysAgo).with("amount", amount).build();
    }

    private static Event said(int daysAgo, double sentiment) {
        return event("complaint", daysAgo)
                .with("understood", Map.of("sentiment", sentiment))
                .build();
    }

    private static EventBuilder event(String type, int daysAgo) {
        return anEvent(type).of("crm:1").at(NOW.minusSeconds(86_400L * daysAgo));
    }
}
