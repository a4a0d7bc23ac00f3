package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invents orders. The story: sixty products on six shelves; everybody takes a staple now and then, has a favourite shelf, and
 * buys there again what was bought before. It is a story for learning and showing, not a description of any real clientele.
 */
final class BasketStory {

    private static final int CUSTOMERS = 600;
    private static final int DAYS = 280;
    private static final int SHELVES = 6;
    private static final int ON_A_SHELF = 10;
    private static final int STAPLES = 5;
    private static final double SHARE_STAPLES = 0.2;
    private static final double SHARE_AGAIN = 0.4;
    private static final double SHARE_FAVOURITE = 0.8;
    private static final Instant START = Instant.parse("2025-06-02T08:00:00Z");

    private final Random random;
    private final List<Purchase> orders = new ArrayList<>();

    BasketStory(long seed) {
        random = new Random(seed);
    }

    Purchases purchases() {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            customer("customer-%03d".formatted(customer));
        }
        orders.sort(Comparator.comparing(Purchase::time).thenComparing(Purchase::order));
        int lines = orders.stream().mapToInt(order -> order.products().size()).sum();
        return new Purchases(orders, lines, 0, 0, 0);
    }

    private void customer(String name) {
        int favourite = random.nextInt(SHELVES);
        int pace = 6 + random.nextInt(15);
        List<String> before = new ArrayList<>();
        for (int day = random.nextInt(pace); day < DAYS; day += 1 + random.nextInt(2 * pace)) {
            Set<String> basket = new LinkedHashSet<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                basket.add(product(favourite, before));
            }
            before.addAll(basket);
            Instant time = START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(600)));
            orders.add(new Purchase(name, "order-%d".formatted(orders.size()), time, 20, basket));
        }
    }

    private String product(int favourite, List<String> before) {
        double chance = random.nextDouble();
        if (chance < SHARE_STAPLES) {
            return "SKU-" + random.nextInt(STAPLES);
        }
        if (chance < SHARE_STAPLES + SHARE_AGAIN && !before.isEmpty()) {
            return before.get(random.nextInt(before.size()));
        }
        int shelf = random.nextDouble() < SHARE_FAVOURITE ? favourite : random.nextInt(SHELVES);
        return "SKU-" + (shelf * ON_A_SHELF + random.nextInt(ON_A_SHELF));
    }
}
