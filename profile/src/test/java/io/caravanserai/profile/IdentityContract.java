package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Remembered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class IdentityContract extends LinkContract {

    @Test
    void refusesAnEventWhoseIdentifiersAreAllPlaceholders() {
        Event event = anEvent("call")
                .id("c-7")
                .of("phone:13800138000")
                .of("crm:unknown")
                .build();

        Remembered remembered = house.remember(event).get(0);

        assertThat(((Remembered.Conflict) remembered).problem().sentence())
                .isEqualTo(
                        "test, event c-7, identifiers: '[phone, crm]' tell nobody apart: every value is a placeholder."
                                + " Map an identifier that belongs to one customer.");
        assertThat(house.jdbc().queryForObject("select count(*) from customer", Integer.class))
                .isZero();
    }

    @Test
    void neverLinksOverAPlaceholder() {
        CustomerId one =
                remembered(anEvent("call").of("crm:1").of("phone:13800000000").build());
        CustomerId other =
                remembered(anEvent("call").of("crm:2").of("phone:13800000000").build());

        assertThat(one).isNotEqualTo(other);
        assertThat(house.room().customers().find(Identifier.parse("phone:13800000000")))
                .isEmpty();
    }

    @Test
    void givesTheSameIdentifierTheSameIdInAnyInstallationWithTheSameSalt() {
        CustomerId id = remembered(anEvent("call").of("crm:C-1001").build());

        assertThat(id.value()).hasSize(20).matches("[a-z2-7]+");
        house.clear();
        assertThat(remembered(anEvent("call").of("crm:C-1001").build())).isEqualTo(id);
    }

    @Test
    void reachesACustomerByEveryIdentifierAnEventNamed() {
        remembered(anEvent("call").of("crm:1").of("phone:+8613911112222").build());
        remembered(anEvent("call")
                .of("phone:+8613911112222")
                .of("email:ann@shop.cn")
                .build());

        assertThat(customer("email:ann@shop.cn")).isEqualTo(customer("crm:1"));
        assertThat(house.room().customers().addresses(customer("crm:1")))
                .containsEntry("phone", "+8613911112222")
                .containsEntry("email", "ann@shop.cn");
    }

    @Test
    void linksTwoCustomersWhenOneEventNamesBothAndKeepsTheSmallerId() {
        CustomerId one = remembered(purchase("crm:1", 10));
        CustomerId other = remembered(purchase("email:ann@shop.cn", 5));

        CustomerId both = remembered(anEvent("purchase")
                .of("crm:1")
                .of("email:ann@shop.cn")
                .with("amount", 1)
                .build());

        assertThat(both).isEqualTo(one.compareTo(other) < 0 ? one : other);
        assertThat(customer("crm:1")).isEqualTo(customer("email:ann@shop.cn")).isEqualTo(both);
        assertThat(view("crm:1").features()).containsEntry("spend_365d", 16.0);
        assertThat(house.room().stats().read().customers()).isEqualTo(1);
    }

    @Test
    void findsALinkedCustomerByEveryFormerId() {
        CustomerId one = remembered(purchase("crm:1", 10));
        CustomerId other = remembered(purchase("crm:2", 5));
        link("crm:1", "crm:2");

        assertThat(house.room().customers().view(one, TestHouse.NOW))
                .isEqualTo(house.room().customers().view(other, TestHouse.NOW));
        assertThat(house.room().customers().timeline(one, null, 10).items()).hasSize(2);
    }

    @Test
    void keepsAnOfficePhoneFromSwallowingTheOffice() {
        IntStream.rangeClosed(1, 30)
                .forEach(i -> remembered(anEvent("call")
                        .of("crm:C-" + i)
                        .of("phone:+861087654321")
                        .build()));

        assertThat(customer("crm:C-1")).isEqualTo(customer("phone:+861087654321"));
        assertThat(customer("crm:C-30")).isNotEqualTo(customer("phone:+861087654321"));
        assertThat(view("crm:C-1").identifiers()).hasSize(20);
        assertThat(house.room().stats().read().customers()).isEqualTo(12);
    }

    @Test
    void theJournalOfLinkedCustomersIsThatOfOnePersonInTimeOrderAndNamesNoIdentifier() {
        remembered(purchase("crm:1", 10));
        remembered(anEvent("complaint")
                .of("email:ann@shop.cn")
                .at("2026-01-01T10:00:00Z")
                .build());
        remembered(purchase("crm:2", 5));
        link("crm:1", "email:ann@shop.cn");

        Map<CustomerId, List<Event>> people = journal(Set.of());

        assertThat(people).containsOnlyKeys(customer("crm:1"), customer("crm:2"));
        assertThat(people.get(customer("email:ann@shop.cn")))
                .extracting(Event::type)
                .containsExactly("complaint", "purchase");
        assertThat(people.toString()).doesNotContain("ann@shop.cn").doesNotContain("crm:");
    }

    @Test
    void theJournalHandsOverTheTypesAskedForAndNobodyWhoRefusedProfiling() {
        remembered(purchase("crm:1", 10));
        remembered(anEvent("complaint").of("crm:1").build());
        remembered(consent("crm:1", true));
        remembered(purchase("crm:2", 5));
        remembered(consent("crm:2", false));

        Map<CustomerId, List<Event>> people = journal(Set.of("purchase"));

        assertThat(people).containsOnlyKeys(customer("crm:1"));
        assertThat(people.get(customer("crm:1"))).extracting(Event::type).containsExactly("purchase");
        assertThat(new HubJournal(house.dataSource(), () -> TestHouse.NOW).people(Set.of(), (person, events) -> {}))
                .isEqualTo(1);
    }

    @Test
    void theJournalMissesNobodyHoweverManyThereAre() {
        house.rememberAll(IntStream.range(0, 501)
                .mapToObj(number -> purchase("crm:P-" + number, number))
                .toList());

        assertThat(journal(Set.of("purchase"))).hasSize(501);
    }

    private Map<CustomerId, List<Event>> journal(Set<String> types) {
        Map<CustomerId, List<Event>> people = new HashMap<>();
        new HubJournal(house.dataSource(), () -> TestHouse.NOW).people(types, people::put);
        return people;
    }
}
