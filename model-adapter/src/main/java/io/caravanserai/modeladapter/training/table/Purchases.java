package io.caravanserai.modeladapter.training.table;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Orders in time order.
 *
 * @param lines read, before anything was left aside
 */
public record Purchases(List<Purchase> orders, int lines, int withoutCustomer, int repeats, int withoutMoney) {

    public Purchases {
        orders = List.copyOf(orders);
    }

    public Instant first() {
        return orders.get(0).time();
    }

    public Instant last() {
        return orders.get(orders.size() - 1).time();
    }

    public double days() {
        return Duration.between(first(), last()).toSeconds() / 86_400.0;
    }

    /** Orders of each customer, customers in the order of their ids. */
    public Map<String, List<Purchase>> byCustomer() {
        return orders.stream().collect(Collectors.groupingBy(Purchase::customer, TreeMap::new, Collectors.toList()));
    }

    /** What was read and what was left aside, for the report. */
    public Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("lines", lines);
        counts.put("orders", orders.stream().filter(order -> !order.isRefund()).count());
        counts.put("refunds", orders.stream().filter(Purchase::isRefund).count());
        counts.put("customers", byCustomer().size());
        counts.put("from", first().toString());
        counts.put("to", last().toString());
        counts.put("lines_without_customer", withoutCustomer);
        counts.put("repeated_lines", repeats);
        counts.put("orders_without_money", withoutMoney);
        return counts;
    }
}
