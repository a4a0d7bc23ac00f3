package io.caravanserai.modeladapter.training.segments;

import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One customer at the end of the data.
 *
 * @param recency days since the last purchase
 * @param frequency purchases
 * @param money spent, refunds taken off, not below 0
 */
record Rfm(String customer, double recency, double frequency, double money) {

    static List<Rfm> of(Purchases purchases) {
        List<Rfm> all = new ArrayList<>();
        purchases.byCustomer().forEach((customer, orders) -> {
            List<Purchase> bought =
                    orders.stream().filter(order -> !order.isRefund()).toList();
            if (!bought.isEmpty()) {
                Instant last = bought.stream()
                        .map(Purchase::time)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                double money = orders.stream().mapToDouble(Purchase::amount).sum();
                double days = Duration.between(last, purchases.last()).toHours() / 24.0;
                all.add(new Rfm(customer, days, bought.size(), Math.max(0, money)));
            }
        });
        return all;
    }

    /** Logarithms, the larger the better. */
    double[] point() {
        return new double[] {-Math.log1p(recency), Math.log1p(frequency), Math.log1p(money)};
    }
}
