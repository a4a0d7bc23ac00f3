package io.caravanserai.modeladapter.training.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant CUT = Instant.parse("2026-03-01T00:00:00Z");
    private static final Set<String> NEXT = Set.of("bread", "cup", "milk", "pan", "tea");

    @Test
    void whoBoughtNothingBeforeOrNothingAfterIsNotAsked() {
        History history = history(order("new", 1, NEXT), order("gone", -1, NEXT));

        assertThat(history.leftOut(1)).isEmpty();
    }

    @Test
    void oneLineOfTheNextOrderIsLeftOutTheSameForTheSameSeed() {
        History history =
                history(order("ana", -1, Set.of("milk")), order("ana", 1, NEXT), order("ana", 2, Set.of("later")));

        Set<String> leftOut = history.leftOut(1).get("ana");
        assertThat(leftOut)
                .hasSize(1)
                .isSubsetOf(NEXT)
                .isEqualTo(history.leftOut(1).get("ana"));
        assertThat(IntStream.range(0, 200)
                        .mapToObj(seed -> history.leftOut(seed).get("ana")))
                .extracting(one -> one.iterator().next())
                .containsAll(NEXT);
    }

    @Test
    void theBestKnownFifthAreThoseWithMostPurchasesAndWhoTiesWithThem() {
        List<Purchase> orders = new ArrayList<>();
        for (int customer = 0; customer < 10; customer++) {
            for (int day = 1; day <= Math.min(customer, 7); day++) {
                orders.add(order("c" + customer, -day, NEXT));
            }
            orders.add(order("c" + customer, 1, NEXT));
        }
        orders.add(order("gone", -1, Set.of("a", "b", "c")));

        History fifth = history(orders.toArray(Purchase[]::new)).ofBestKnownFifth();
        assertThat(fifth.later()).containsOnlyKeys("c7", "c8", "c9");
        assertThat(fifth.nextOrder()).containsOnlyKeys("c7", "c8", "c9");
        assertThat(fifth.fewestKnown()).isEqualTo(35);
    }

    @Test
    void whatCustomersComeBackForWeighsMoreThanWhatTheyBuyOnce() {
        List<Purchase> orders = new ArrayList<>();
        for (int customer = 0; customer < 200; customer++) {
            orders.add(order("c" + customer, -3, Set.of("milk", "pan")));
            orders.add(order("c" + customer, -2, Set.of("milk")));
        }
        orders.add(order("c0", -1, Set.of("rare")));
        ComeAgain comeAgain = ComeAgain.of(history(orders.toArray(Purchase[]::new)));

        assertThat(comeAgain.rate("milk")).isGreaterThan(0.8);
        assertThat(comeAgain.rate("pan")).isLessThan(0.2);
        assertThat(comeAgain.rate("rare")).isBetween(0.4, 0.5);
    }

    @Test
    void aProductOfOneBuyerHasNoNeighboursButSpeaksForItself() {
        History history = history(order("ana", -1, Set.of("cup", "milk")), order("bob", -1, Set.of("milk")));

        Map<String, Map<String, Double>> table = Neighbours.itemToItem(history, history.buyers(2), 0.1, product -> 0.5);
        assertThat(table.get("cup")).containsOnlyKeys("cup");
        assertThat(table.get("milk")).containsEntry("milk", 0.5);
    }

    private static History history(Purchase... orders) {
        return History.at(new Purchases(List.of(orders), orders.length, 0, 0, 0), CUT, CUT.plus(Duration.ofDays(56)));
    }

    private static Purchase order(String customer, int day, Set<String> products) {
        return new Purchase(customer, customer + day, CUT.plus(Duration.ofDays(day)), 1, products);
    }
}
