package io.caravanserai.modeladapter.training.table;

import java.time.Instant;
import java.util.Set;

/**
 * One order of one customer, its lines put together.
 *
 * @param amount what was paid; below zero is money given back
 * @param products bought in it, when the data says
 */
public record Purchase(String customer, String order, Instant time, double amount, Set<String> products) {

    public Purchase {
        products = Set.copyOf(products);
    }

    public boolean isRefund() {
        return amount < 0;
    }
}
