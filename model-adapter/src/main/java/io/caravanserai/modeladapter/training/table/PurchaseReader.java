package io.caravanserai.modeladapter.training.table;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders from lines: {@code customer_id, occurred_at, amount, product_id} and, where there is one, {@code order_id}. Lines
 * without a customer, exact repeats of a line and orders of no money are counted and left aside.
 */
public final class PurchaseReader {

    private static final int MOST_PROBLEMS = 20;

    private final ColumnMap map;
    private final Moments moments;
    private final Map<String, Draft> orders = new LinkedHashMap<>();
    private final Set<List<String>> seen = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int withoutCustomer;
    private int repeats;

    public PurchaseReader(ColumnMap map) {
        this.map = map;
        moments = new Moments(ZoneId.of(map.zone()));
    }

    /** @throws InvalidAssetException with the first problems when columns are missing or cells cannot be read */
    public Purchases read(DataTable table) {
        require(table);
        Amounts amounts = Amounts.of(table, map);
        table.rows().forEach(row -> line(table, row, amounts));
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
        List<Purchase> all = orders.values().stream()
                .map(Draft::purchase)
                .filter(purchase -> purchase.amount() != 0)
                .sorted(Comparator.comparing(Purchase::time).thenComparing(Purchase::order))
                .toList();
        if (all.isEmpty()) {
            String advice = "Maybe customer_id or amount is mapped to an empty column.";
            throw new InvalidAssetException(
                    new Problem(table.rows().get(0).file(), "", "no orders", "is what its lines come to", advice));
        }
        return new Purchases(all, table.rows().size(), withoutCustomer, repeats, orders.size() - all.size());
    }

    private void require(DataTable table) {
        Problems missing = new Problems("data");
        for (String ours : List.of("customer_id", "occurred_at")) {
            if (!table.has(map.theirs(ours))) {
                missing.addAll(List.of(table.missing(map.theirs(ours), ours)));
            }
        }
        missing.throwIfAny();
    }

    private void line(DataTable table, DataRow row, Amounts amounts) {
        String customer = cell(table, row, "customer_id");
        if (customer.isEmpty()) {
            withoutCustomer++;
            return;
        }
        if (!seen.add(row.cells())) {
            repeats++;
            return;
        }
        Instant time = time(table, row);
        double amount = amount(row, amounts);
        if (time != null && !Double.isNaN(amount)) {
            String order = table.has(map.theirs("order_id")) ? cell(table, row, "order_id") : time.toString();
            orders.computeIfAbsent(customer + "/" + order, none -> new Draft(customer, order, time))
                    .add(amount, table.has(map.theirs("product_id")) ? cell(table, row, "product_id") : "");
        }
    }

    private @org.jspecify.annotations.Nullable Instant time(DataTable table, DataRow row) {
        String cell = cell(table, row, "occurred_at");
        Instant time = moments.parse(cell);
        if (time == null) {
            problem(
                    row,
                    map.theirs("occurred_at"),
                    cell,
                    "is not a time",
                    "Maybe write 2026-01-31 or 2026-01-31T12:30:00Z.");
        }
        return time;
    }

    private double amount(DataRow row, Amounts amounts) {
        try {
            return amounts.of(row);
        } catch (NumberFormatException notANumber) {
            problem(row, amounts.said(), amounts.cells(row), "is not an amount", "Maybe write a plain decimal number.");
            return Double.NaN;
        }
    }

    private void problem(DataRow row, String column, String found, String expected, String advice) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(row.file(), "line " + row.line() + ", " + column, found, expected, advice));
        }
    }

    private String cell(DataTable table, DataRow row, String ours) {
        return row.cells().get(table.at(map.theirs(ours)));
    }

    private static final class Draft {

        private final String customer;
        private final String order;
        private final Instant time;
        private final Set<String> products = new LinkedHashSet<>();
        private double amount;

        Draft(String customer, String order, Instant time) {
            this.customer = customer;
            this.order = order;
            this.time = time;
        }

        void add(double line, String product) {
            amount += line;
            if (!product.isEmpty()) {
                products.add(product);
            }
        }

        Purchase purchase() {
            return new Purchase(customer, order, time, amount, products);
        }
    }
}
