package io.caravanserai.decision;

import static io.caravanserai.decision.House.CALL;
import static io.caravanserai.decision.House.GIFT;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.decision.House.PLAN;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.testkit.HouseCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One stream in batches of 1, 7 and 500: everything that is remembered, decided and started must be equal. */
class BatchesChangeNothingTest {

    private static final List<String> TYPES =
            List.of("purchase", "complaint", "browse", "outcome", "consent_changed", "purchase", "complaint");
    private static final List<String> RESPONSES = List.of("sent", "not_sent", "accepted", "declined", "ignored");
    private static final int CUSTOMERS = 6;
    private static final Facts NO_FACTS = new Facts(HouseCatalogue.standard());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesToTheSameResults(long seed) {
        List<Event> stream = stream(new Random(seed), 500);

        Result one = play(stream, 1);

        assertThat(one.receipts()).hasSizeGreaterThan(100);
        assertThat(one.receipts())
                .allSatisfy(receipt -> assertThat(receipt.rows()).isNotEmpty());
        assertThat(one.heard().values()).anySatisfy(told -> assertThat(told).hasSizeGreaterThan(1));
        assertThat(one.views()).hasSize(CUSTOMERS);
        assertThat(one.fates()).contains("cap_reached", "refused_often", "outranked", "no_consent", "chosen");
        assertThat(play(stream, 7)).isEqualTo(one);
        assertThat(play(stream, 500)).isEqualTo(one);
    }

    /**
     * Everything to compare; facts as a map, because they have no equality of their own.
     *
     * @param receipts whole, but for their facts and how long they took
     * @param views every customer as the house knows them in the end
     * @param heard what became of each decision, as the desk was told
     */
    private record Result(
            List<Receipt> receipts,
            List<Map<String, Object>> facts,
            List<String> fates,
            List<Contact> contacts,
            List<Receipt> started,
            Map<DecisionId, List<Outcome>> heard,
            Map<CustomerId, CustomerView> views,
            List<Problem> quarantined) {}

    private static Result play(List<Event> stream, int size) {
        House house = house();
        for (int from = 0; from < stream.size(); from += size) {
            house.hears(
                    stream.subList(from, Math.min(stream.size(), from + size)).toArray(Event[]::new));
        }
        List<Receipt> receipts = house.memory.receipts();
        return new Result(
                comparable(receipts),
                receipts.stream().map(receipt -> receipt.facts().asMap()).toList(),
                receipts.stream()
                        .flatMap(receipt -> receipt.fates().stream())
                        .map(fate -> fate.reason())
                        .distinct()
                        .toList(),
                house.memory.contacts(),
                comparable(house.desk.started()),
                heard(house),
                views(house, stream.get(stream.size() - 1).time()),
                house.quarantine.list(null, null, 1000).items().stream()
                        .map(QuarantinedSignal::problem)
                        .toList());
    }

    private static Map<DecisionId, List<Outcome>> heard(House house) {
        Map<DecisionId, List<Outcome>> heard = new LinkedHashMap<>();
        for (Receipt receipt : house.memory.receipts()) {
            heard.put(receipt.id(), house.desk.heard(receipt.id()));
        }
        return heard;
    }

    private static Map<CustomerId, CustomerView> views(House house, Instant asOf) {
        return house.customers.list(null, 1000).items().stream()
                .collect(Collectors.toMap(
                        id -> id, id -> house.customers.view(id, asOf).orElseThrow()));
    }

    private static List<Receipt> comparable(List<Receipt> receipts) {
        return receipts.stream().map(BatchesChangeNothingTest::comparable).toList();
    }

    private static Receipt comparable(Receipt receipt) {
        return new Receipt(
                receipt.id(),
                receipt.customer(),
                receipt.trigger(),
                receipt.triggerType(),
                receipt.asOf(),
                receipt.mode(),
                receipt.choice(),
                NO_FACTS,
                receipt.rulesVersion(),
                receipt.rows(),
                receipt.scores(),
                receipt.fates(),
                receipt.segments(),
                receipt.attention(),
                Map.of(),
                receipt.estimates());
    }

    private static House house() {
        House house = new House().offering(CALL, GIFT, PLAN);
        house.triggers = house.triggers.ofAnyAge();
        house.rules
                .row("value-tiers", facts -> facts.number("complaints_30d").orElse(0) > 3, "value_tier", "at_risk")
                .always("value-tiers", "value_tier", "general")
                .row("service-recovery", facts -> "anger".equals(facts.get("emotion")), "action", "service_apology")
                .always("contact-policy", "cap_channel", "call", "cap", 2, "cap_days", 3)
                .always(
                        "contact-policy",
                        "cap_channel",
                        "any",
                        "cap",
                        4,
                        "cap_days",
                        3,
                        "refusals",
                        2,
                        "pause_days",
                        1);
        house.models.says(
                "churn",
                facts -> Math.min(0.9, 0.1 * facts.number("complaints_30d").orElse(0)));
        house.models.says("propensity", facts -> "call".equals(facts.get("channel")) ? 0.4 : 0.3);
        return house;
    }

    private static List<Event> stream(Random random, int length) {
        List<Event> stream = new ArrayList<>();
        Instant time = NOON;
        for (int i = 0; i < length; i++) {
            time = time.plus(Duration.ofMinutes(random.nextInt(240)));
            boolean again = i > 0 && random.nextInt(20) == 0;
            stream.add(again ? stream.get(random.nextInt(i)) : event(random, time, "e-" + random.nextInt(length * 8)));
        }
        return stream;
    }

    private static Event event(Random random, Instant time, String id) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        return anEvent(type)
                .id(id)
                .of("crm:" + random.nextInt(CUSTOMERS))
                .at(time)
                .with("amount", random.nextInt(200))
                .with("purpose", "marketing")
                .with("given", random.nextInt(5) > 0)
                .with("response", RESPONSES.get(random.nextInt(RESPONSES.size())))
                .with("understood", Map.of("emotion", random.nextInt(4) == 0 ? "anger" : "neutral"))
                .build();
    }
}
