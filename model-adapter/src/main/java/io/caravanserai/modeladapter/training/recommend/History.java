package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who bought what until a moment, what after it, and what in the first order after it. */
record History(
        Instant cut,
        Map<String, List<Bought>> bought,
        Map<String, Set<String>> later,
        Map<String, Set<String>> nextOrder) {

    static History at(Purchases purchases, Instant cut, Instant until) {
        Map<String, List<Bought>> bought = new TreeMap<>();
        Map<String, Set<String>> later = new TreeMap<>();
        Map<String, Set<String>> next = new TreeMap<>();
        for (Purchase order : purchases.orders()) {
            if (order.isRefund() || order.time().isAfter(until)) {
                continue;
            }
            if (order.time().isAfter(cut) && !order.products().isEmpty()) {
                next.putIfAbsent(order.customer(), order.products());
            }
            for (String product : new TreeSet<>(order.products())) {
                if (order.time().isAfter(cut)) {
                    later.computeIfAbsent(order.customer(), none -> new HashSet<>())
                            .add(product);
                } else {
                    bought.computeIfAbsent(order.customer(), none -> new ArrayList<>())
                            .add(new Bought(product, order.time()));
                }
            }
        }
        later.keySet().retainAll(bought.keySet());
        next.keySet().retainAll(bought.keySet());
        return new History(cut, bought, later, next);
    }

    /** One product of the first order after the moment, drawn by the seed and the customer alone: leave-one-out. */
    Map<String, Set<String>> leftOut(long seed) {
        Map<String, Set<String>> leftOut = new TreeMap<>();
        nextOrder.forEach((customer, products) -> {
            List<String> lines = List.copyOf(new TreeSet<>(products));
            long hash = (customer + "/left-out/" + seed).hashCode() * 0x9E3779B97F4A7C15L;
            leftOut.put(customer, Set.of(lines.get((int) Long.remainderUnsigned(hash >>> 20, lines.size()))));
        });
        return leftOut;
    }

    /** What came to the fifth of the customers of whom most purchases are known, as RFM scores frequency; ties come in whole. */
    History ofBestKnownFifth() {
        int fewest = later.keySet().stream()
                .map(customer -> bought.get(customer).size())
                .sorted(Comparator.reverseOrder())
                .skip(Math.max(0, (later.size() + 4) / 5 - 1))
                .findFirst()
                .orElse(0);
        Map<String, List<Bought>> known = new TreeMap<>(bought);
        known.values().removeIf(purchases -> purchases.size() < fewest);
        Map<String, Set<String>> then = new TreeMap<>(later);
        then.keySet().retainAll(known.keySet());
        Map<String, Set<String>> next = new TreeMap<>(nextOrder);
        next.keySet().retainAll(known.keySet());
        return new History(cut, known, then, next);
    }

    int fewestKnown() {
        return later.keySet().stream()
                .mapToInt(customer -> bought.get(customer).size())
                .min()
                .orElse(0);
    }

    /** How often each customer bought each product. */
    Map<String, Map<String, Double>> times() {
        Map<String, Map<String, Double>> times = new TreeMap<>();
        bought.forEach((customer, purchases) -> {
            Map<String, Double> each = times.computeIfAbsent(customer, none -> new LinkedHashMap<>());
            purchases.forEach(one -> each.merge(one.product(), 1.0, Double::sum));
        });
        return times;
    }

    /** How many customers bought each product; products of fewer than so many are left out. */
    Map<String, Double> buyers(int fewest) {
        Map<String, Double> buyers = new HashMap<>();
        times().values()
                .forEach(products -> products.keySet().forEach(product -> buyers.merge(product, 1.0, Double::sum)));
        buyers.values().removeIf(count -> count < fewest);
        return buyers;
    }
}
