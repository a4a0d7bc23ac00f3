package io.caravanserai.modeladapter.training.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sixty customers of two tastes of ten products each; everybody bought five of the ten. */
class AlsTest {

    private static final Instant CUT = Instant.parse("2026-03-01T00:00:00Z");

    private final History history = history();

    @Test
    void aProductSpeaksForThoseOfItsOwnTaste() {
        Map<String, Map<String, Double>> table = table(1);
        for (String product : history.buyers(1).keySet()) {
            Set<String> nearest = table.get(product).keySet().stream().limit(8).collect(Collectors.toSet());
            assertThat(nearest).as(product).allMatch(other -> other.charAt(0) == product.charAt(0));
        }
    }

    @Test
    void itselfWeighsAsOftenAsItIsBoughtAgain() {
        assertThat(table(1).get("a1")).containsEntry("a1", 0.25);
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        assertThat(table(3)).isEqualTo(table(3));
    }

    private Map<String, Map<String, Double>> table(long seed) {
        return new Als(2, 15, 1, 2, seed).neighbours(history, history.buyers(1), 1, 0.25);
    }

    private static History history() {
        Random random = new Random(11);
        List<Purchase> orders = new ArrayList<>();
        for (int customer = 0; customer < 60; customer++) {
            Set<String> products = new TreeSet<>();
            while (products.size() < 5) {
                products.add((customer % 2 == 0 ? "a" : "b") + random.nextInt(10));
            }
            orders.add(new Purchase("c" + customer, "o" + customer, CUT.minus(Duration.ofDays(1)), 1, products));
        }
        return History.at(new Purchases(orders, orders.size(), 0, 0, 0), CUT, CUT.plus(Duration.ofDays(56)));
    }
}
