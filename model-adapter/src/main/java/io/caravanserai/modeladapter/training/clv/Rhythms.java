package io.caravanserai.modeladapter.training.clv;

import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Purchases as rhythms. All purchases of one day are one; money given back is not a purchase. */
final class Rhythms {

    private final Purchases purchases;
    private final ZoneId zone;
    private final double unitDays;

    Rhythms(Purchases purchases, ZoneId zone, double unitDays) {
        this.purchases = purchases;
        this.zone = zone;
        this.unitDays = unitDays;
    }

    /** Of customers who bought until then. */
    List<Rhythm> until(Instant end) {
        List<Rhythm> rhythms = new ArrayList<>();
        purchases.byCustomer().forEach((customer, orders) -> {
            TreeMap<Instant, Double> days = days(orders, end);
            if (!days.isEmpty()) {
                rhythms.add(rhythm(customer, days, end));
            }
        });
        return rhythms;
    }

    /** Days with a purchase and their money, from the moment on, by customer. */
    Map<String, double[]> after(Instant start, Instant end) {
        Map<String, double[]> came = new TreeMap<>();
        purchases.byCustomer().forEach((customer, orders) -> {
            List<Purchase> later =
                    orders.stream().filter(order -> order.time().isAfter(start)).toList();
            TreeMap<Instant, Double> days = days(later, end);
            came.put(customer, new double[] {
                days.size(),
                days.values().stream().mapToDouble(Double::doubleValue).sum()
            });
        });
        return came;
    }

    private TreeMap<Instant, Double> days(List<Purchase> orders, Instant end) {
        TreeMap<Instant, Double> days = new TreeMap<>();
        orders.stream()
                .filter(order -> !order.isRefund() && !order.time().isAfter(end))
                .forEach(order -> days.merge(
                        order.time()
                                .atZone(zone)
                                .toLocalDate()
                                .atStartOfDay(zone)
                                .toInstant(),
                        order.amount(),
                        Double::sum));
        return days;
    }

    private Rhythm rhythm(String customer, TreeMap<Instant, Double> days, Instant end) {
        Instant first = days.firstKey();
        double repeatMoney = days.tailMap(first, false).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new Rhythm(customer, days.size() - 1, units(first, days.lastKey()), units(first, end), repeatMoney);
    }

    private double units(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toHours() / 24.0) / unitDays;
    }
}
