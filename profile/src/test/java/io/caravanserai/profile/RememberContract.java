package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.domain.model.Recommender.Bought;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

abstract class RememberContract extends RoomContract {

    @Test
    void knowsARepeatedEventInTheSameAndInALaterBatch() {
        Event event = anEvent("purchase").of("crm:1").with("amount", 120).build();

        List<Remembered> first = house.remember(event, event);
        List<Remembered> second = house.remember(event);

        assertThat(first).last().isEqualTo(new Remembered.Duplicate());
        assertThat(second).containsExactly(new Remembered.Duplicate());
        assertThat(view("crm:1").features()).containsEntry("spend_30d", 120.0);
    }

    @Test
    void looksAtACustomerWhomAnotherSessionHasLocked() {
        house.remember(anEvent("purchase").of("crm:1").with("amount", 120).build());
        CustomerId customer = customer("crm:1");

        Snapshot seen = house.room().unitOfWork().run(() -> {
            house.room().memory().open(customer);
            return CompletableFuture.supplyAsync(() -> look(customer))
                    .orTimeout(5, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(seen.facts().number("spend_30d")).hasValue(120.0);
    }

    private Snapshot look(CustomerId customer) {
        return house.room()
                .unitOfWork()
                .run(() -> house.room().memory().look(customer).snapshot(customer, TestHouse.NOW));
    }

    @Test
    void knowsAnEventAgainWhateverItsNumbersTimesAndUnderstandingLookLike() {
        Event event =
                anEvent("complaint").id("x").of("crm:1").with("amount", 120).build();
        house.remember(event);

        List<Remembered> again = house.remember(anEvent("complaint")
                .id("x")
                .of("crm:1")
                .at("2026-03-02T00:00:00Z")
                .with("amount", 120.0)
                .with("understood", Map.of("sentiment", -0.5))
                .build());

        assertThat(again).containsExactly(new Remembered.Duplicate());
    }

    @Test
    void refusesOtherContentUnderAKnownId() {
        house.remember(
                anEvent("purchase").id("o-1").of("crm:1").with("amount", 120).build());

        Remembered conflict = house.remember(anEvent("purchase")
                        .id("o-1")
                        .of("crm:1")
                        .with("amount", 99)
                        .build())
                .get(0);

        assertThat(((Remembered.Conflict) conflict).problem().sentence())
                .isEqualTo(
                        "test, event o-1, id: 'o-1' was seen before with other content. Map an id that changes with the"
                                + " content, or send the correction as an event of its own.");
        assertThat(view("crm:1").features()).containsEntry("spend_30d", 120.0);
    }

    @Test
    void refusesAnEventThatIsTooLongAndKeepsItsNeighbours() {
        List<Remembered> remembered = house.remember(
                anEvent("call").of("crm:1").build(),
                anEvent("call")
                        .id("big")
                        .of("crm:1")
                        .with("text", "x".repeat(1_000_001))
                        .build(),
                anEvent("call").of("crm:1").build());

        assertThat(remembered.get(1)).isInstanceOf(Remembered.Conflict.class);
        assertThat(((Remembered.Conflict) remembered.get(1)).problem().sentence())
                .contains("is longer than 1000000");
        assertThat(view("crm:1").features()).containsEntry("calls_90d", 2.0);
    }

    @Test
    void keepsTheLatestWordOnAnAttributeWhateverTheOrder() {
        house.remember(profile("2026-03-02T00:00:00Z", "Beijing"), profile("2026-03-01T00:00:00Z", "Shanghai"));

        assertThat(view("crm:1").attributes())
                .containsEntry("region", "Beijing")
                .containsEntry("age", 36.0);
    }

    @Test
    void saysNoWithoutConsentAndFollowsMarketingForChannels() {
        CustomerId customer = remembered(consent("marketing", true, "2026-03-01T00:00:00Z", null));

        Facts facts = facts(customer, TestHouse.NOW);

        assertThat(facts.isYes("consent_marketing")).isTrue();
        assertThat(facts.isYes("consent_email")).isTrue();
        assertThat(facts.isYes("consent_profiling")).isFalse();
    }

    @Test
    void takesConsentBackFromThatMomentOn() {
        CustomerId customer = remembered(consent("marketing", true, "2026-03-01T00:00:00Z", null));
        house.remember(consent("marketing", false, "2026-03-05T00:00:00Z", null));

        assertThat(facts(customer, TestHouse.NOW).isYes("consent_marketing")).isFalse();
    }

    @Test
    void doesNotGiveConsentBackWhenAnOlderWordArrivesLate() {
        CustomerId customer = remembered(consent("marketing", false, "2026-03-05T00:00:00Z", null));
        house.remember(consent("marketing", true, "2026-03-01T00:00:00Z", null));

        assertThat(facts(customer, TestHouse.NOW).isYes("consent_marketing")).isFalse();
    }

    @Test
    void letsConsentExpire() {
        CustomerId customer = remembered(consent("marketing", true, "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z"));

        assertThat(facts(customer, Instant.parse("2026-03-07T23:59:59Z")).isYes("consent_marketing"))
                .isTrue();
        assertThat(facts(customer, Instant.parse("2026-03-08T00:00:00Z")).isYes("consent_marketing"))
                .isFalse();
    }

    @Test
    void endsConsentWhoseEndCannotBeRead() {
        CustomerId customer = remembered(consent("marketing", true, "2026-03-01T00:00:00Z", "some day"));

        assertThat(facts(customer, TestHouse.NOW).isYes("consent_marketing")).isFalse();
    }

    @Test
    void computesFeaturesAnewWhenTheCatalogueHasChanged() {
        remembered(anEvent("purchase")
                .of("crm:1")
                .at("2026-03-08T17:00:00Z")
                .with("amount", 5)
                .build());
        assertThat(view("crm:1").features()).containsEntry("days_since_purchase", 1.0);

        FeatureCatalogue features = FeatureCatalogue.read(TestHouse.featuresFile());
        ProfileRoom inLondon = new ProfileRoom(
                house.dataSource(),
                house.transactions(),
                features,
                house.catalogue(),
                "salt-1",
                () -> TestHouse.NOW,
                ZoneId.of("Europe/London"));

        assertThat(inLondon.customers()
                        .view(customer("crm:1"), TestHouse.NOW)
                        .orElseThrow()
                        .features())
                .containsEntry("days_since_purchase", 2.0)
                .containsEntry("spend_30d", 5.0);
    }

    @Test
    void countsExactly() {
        Event event = anEvent("call").of("crm:1").build();
        house.remember(event, event, anEvent("call").of("crm:2").build());

        Stats stats = house.room().stats().read();

        assertThat(stats).isEqualTo(new Stats(2, 1, 0, 2, Map.of(), 0, Map.of()));
    }

    @Test
    void pagesThroughTheTimelineNewestFirst() {
        for (int day = 1; day <= 5; day++) {
            remembered(anEvent("call")
                    .id("c-" + day)
                    .of("crm:1")
                    .at("2026-03-0" + day + "T10:00:00Z")
                    .build());
        }

        Page<Event> first = house.room().customers().timeline(customer("crm:1"), null, 2);
        Page<Event> second = house.room().customers().timeline(customer("crm:1"), first.next(), 2);
        Page<Event> third = house.room().customers().timeline(customer("crm:1"), second.next(), 2);

        assertThat(first.items()).extracting(Event::id).containsExactly("c-5", "c-4");
        assertThat(second.items()).extracting(Event::id).containsExactly("c-3", "c-2");
        assertThat(third.items()).extracting(Event::id).containsExactly("c-1");
        assertThat(third.next()).isNull();
    }

    @Test
    void latestPurchasesOfEveryIdOfACustomerNewestFirst() {
        house.remember(
                purchase("p-1", "crm:1", "2026-03-01", "tea"),
                purchase("p-2", "crm:2", "2026-03-02", "rice"),
                purchase("p-3", "crm:1", "2026-03-03", "cup"),
                anEvent("purchase")
                        .id("p-4")
                        .of("crm:1")
                        .at("2026-03-04T10:00:00Z")
                        .build(),
                anEvent("call").id("p-5").of("crm:1").at("2026-03-05T10:00:00Z").build());
        house.room().customers().link(Identifier.parse("crm:1"), Identifier.parse("crm:2"), "told by the customer");

        PurchaseHistory history = house.room().purchaseHistory();

        assertThat(history.latest(customer("crm:1"), 10))
                .extracting(Bought::product)
                .containsExactly("cup", "rice", "tea");
        assertThat(history.latest(customer("crm:1"), 2))
                .extracting(Bought::product)
                .containsExactly("cup");
        assertThat(history.latest(new CustomerId("nobody"), 10)).isEmpty();
    }

    private static Event purchase(String id, String customer, String day, String product) {
        return anEvent("purchase")
                .id(id)
                .of(customer)
                .at(day + "T10:00:00Z")
                .with("product_id", product)
                .build();
    }

    @Test
    void listsCustomersByLastActivity() {
        for (int i = 1; i <= 3; i++) {
            remembered(anEvent("call")
                    .of("crm:" + i)
                    .at("2026-03-0" + i + "T10:00:00Z")
                    .build());
        }

        Page<CustomerId> first = house.room().customers().list(null, 2);
        Page<CustomerId> second = house.room().customers().list(first.next(), 2);

        assertThat(first.items()).containsExactly(customer("crm:3"), customer("crm:2"));
        assertThat(second.items()).containsExactly(customer("crm:1"));
    }

    private Facts facts(CustomerId customer, Instant asOf) {
        return house.room().unitOfWork().run(() -> house.room()
                .memory()
                .open(customer)
                .snapshot(customer, asOf)
                .facts());
    }

    private static Event profile(String time, String region) {
        return anEvent("profile_updated")
                .of("crm:1")
                .at(time)
                .with("attributes", Map.of("region", region, "birth_year", 1990))
                .build();
    }

    private static Event consent(String purpose, boolean given, String time, String until) {
        var event = anEvent("consent_changed")
                .of("crm:1")
                .at(time)
                .with("purpose", purpose)
                .with("given", given);
        return until == null ? event.build() : event.with("until", until).build();
    }
}
