package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person says of who is who: two are one, one is two. */
abstract class LinkContract extends RoomContract {

    @Test
    void refusesToSeparateStrangers() {
        remembered(purchase("crm:1", 1));
        remembered(purchase("crm:2", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> unlink("crm:1", "crm:2"))
                .withMessageContaining("are not linked")
                .withMessageContaining("Maybe");
    }

    @Test
    void refusesToLinkAStrangerAPlaceholderAndTooMany() {
        IntStream.rangeClosed(1, 20)
                .forEach(i -> remembered(anEvent("call")
                        .of("crm:1")
                        .of("email:a" + i + "@shop.cn")
                        .build()));
        remembered(purchase("crm:2", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> link("crm:1", "crm:3"))
                .withMessageContaining("No customer is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link("crm:1", "phone:13800138000"))
                .withMessageContaining("No customer is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link("crm:1", "crm:2"))
                .withMessageContaining("(21) are more than the 20")
                .withMessageContaining("Maybe");
        assertThat(customer("crm:2")).isNotEqualTo(customer("crm:1"));
    }

    @Test
    void separatesWhatItLinkedAsIfItHadNeverBeen() {
        remembered(purchase("crm:1", 10));
        remembered(purchase("crm:2", 5));
        var before = List.of(view("crm:1"), view("crm:2"));

        link("crm:1", "crm:2");
        assertThat(view("crm:2").features()).containsEntry("spend_365d", 15.0);
        unlink("crm:1", "crm:2");

        assertThat(List.of(view("crm:1"), view("crm:2"))).isEqualTo(before);
        assertThat(house.room().stats().read().customers()).isEqualTo(2);
    }

    @Test
    void separatesTwoThatWereJoinedOverAThird() {
        remembered(anEvent("purchase")
                .of("crm:1")
                .of("phone:+8613911112222")
                .with("amount", 3)
                .build());
        remembered(anEvent("purchase")
                .of("phone:+8613911112222")
                .of("email:ann@shop.cn")
                .with("amount", 4)
                .build());

        unlink("crm:1", "email:ann@shop.cn");

        assertThat(customer("phone:+8613911112222")).isEqualTo(customer("crm:1"));
        assertThat(customer("email:ann@shop.cn")).isNotEqualTo(customer("crm:1"));
        assertThat(view("email:ann@shop.cn").features()).containsEntry("spend_365d", 0.0);
    }

    @Test
    void doesNotLinkAgainByEventsWhatAPersonSeparated() {
        Event both = anEvent("purchase")
                .of("crm:1")
                .of("phone:+8613911112222")
                .with("amount", 3)
                .build();
        remembered(both);
        remembered(purchase("phone:+8613911112222", 4));
        unlink("crm:1", "phone:+8613911112222");

        remembered(anEvent("purchase")
                .of("crm:1")
                .of("phone:+8613911112222")
                .with("amount", 8)
                .build());

        assertThat(customer("crm:1")).isNotEqualTo(customer("phone:+8613911112222"));
        assertThat(view("crm:1").features()).containsEntry("spend_365d", 11.0);
        assertThat(view("phone:+8613911112222").features()).containsEntry("spend_365d", 4.0);
    }

    @Test
    void linksAgainWhenAPersonSaysSo() {
        remembered(anEvent("purchase")
                .of("crm:1")
                .of("phone:+8613911112222")
                .with("amount", 3)
                .build());
        remembered(purchase("phone:+8613911112222", 4));
        var before = view("crm:1");

        unlink("crm:1", "phone:+8613911112222");
        link("crm:1", "phone:+8613911112222");

        assertThat(view("crm:1")).isEqualTo(before);
    }

    @Test
    void linksAgainWhatGrewApartAndLetsEventsJoinIt() {
        remembered(anEvent("purchase")
                .of("crm:1")
                .of("phone:+8613911112222")
                .with("amount", 3)
                .build());
        unlink("crm:1", "phone:+8613911112222");
        remembered(purchase("phone:+8613911112222", 4));
        remembered(anEvent("purchase")
                .of("phone:+8613911112222")
                .of("email:ann@shop.cn")
                .with("amount", 5)
                .build());

        link("email:ann@shop.cn", "crm:1");
        remembered(anEvent("purchase")
                .of("crm:1")
                .of("phone:+8613911112222")
                .with("amount", 8)
                .build());

        assertThat(view("crm:1").identifiers()).hasSize(3);
        assertThat(view("crm:1").features()).containsEntry("spend_365d", 20.0);
        assertThat(house.room().stats().read().customers()).isEqualTo(1);
    }

    @Test
    void aLinkByAPersonIsTheSameAsOneByAnEvent() {
        twoWhoSaidDifferentThings();
        remembered(anEvent("call").of("crm:1").of("crm:2").build());
        var byAnEvent = view("crm:1");

        house.clear();
        twoWhoSaidDifferentThings();
        link("crm:1", "crm:2");
        remembered(anEvent("call").of("crm:1").of("crm:2").build());

        assertThat(view("crm:2")).isEqualTo(byAnEvent);
        assertThat(byAnEvent.consents())
                .extracting(Consent::purpose, Consent::given)
                .containsExactly(tuple("marketing", false), tuple("profiling", true));
        assertThat(byAnEvent.scores()).hasSize(1);
        assertThat(byAnEvent.segments()).hasSize(1);
    }

    @Test
    void whatWasLearnedSinceALinkIsNotForgottenWhenThePersonIsComputedAnew() {
        remembered(purchase("crm:1", 10));
        remembered(purchase("crm:2", 5));
        learned("crm:1", 30.0, "at_risk");
        learned("crm:2", 60.0, "high_value");
        link("crm:1", "crm:2");
        learned("crm:1", 90.0, "potential");

        house.room().rebuild(customer("crm:1"));

        assertThat(view("crm:1").scores()).containsEntry("churn_score", 90.0);
        assertThat(view("crm:1").segments()).containsEntry("value_tier", "potential");
    }

    /** The refusal and the permission are of one moment; of profiling the last word is a yes. */
    private void twoWhoSaidDifferentThings() {
        remembered(consent("crm:1", "marketing", true));
        remembered(consent("crm:2", "marketing", false));
        remembered(consent("crm:1", "profiling", false, "2026-03-01T08:00:00Z"));
        remembered(consent("crm:2", "profiling", true, "2026-03-02T08:00:00Z"));
        learned("crm:1", 30.0, "at_risk");
        learned("crm:2", 60.0, "high_value");
    }

    private void learned(String identifier, double score, String tier) {
        Event event = anEvent("call").of(identifier).build();
        house.inSession(List.of(event), session -> {
            Remembered.Stored stored = (Remembered.Stored) session.remember(event);
            Snapshot snapshot = session.snapshot(stored.customer(), TestHouse.NOW);
            session.learn(snapshot, Map.of("churn_score", score), Map.of("value_tier", tier));
            return snapshot;
        });
    }

    static Event consent(String identifier, boolean given) {
        return consent(identifier, "profiling", given);
    }

    private static Event consent(String identifier, String purpose, boolean given) {
        return consent(identifier, purpose, given, "2026-03-01T08:00:00Z");
    }

    private static Event consent(String identifier, String purpose, boolean given, String time) {
        return anEvent("consent_changed")
                .of(identifier)
                .at(time)
                .with("purpose", purpose)
                .with("given", given)
                .build();
    }

    static Event purchase(String identifier, int amount) {
        return anEvent("purchase").of(identifier).with("amount", amount).build();
    }
}
