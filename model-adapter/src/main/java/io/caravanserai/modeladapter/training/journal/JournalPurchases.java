package io.caravanserai.modeladapter.training.journal;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders from events: purchases of one order number of one source are one, refunds are money given back. */
public final class JournalPurchases {

    private static final String PURCHASE = "purchase";
    private static final String REFUND = "refund";

    private JournalPurchases() {}

    /** @throws InvalidAssetException when nobody bought anything */
    public static Purchases read(Journal journal, Report report) {
        List<Purchase> orders = new ArrayList<>();
        int[] events = new int[1];
        int refused = journal.people(Set.of(PURCHASE, REFUND), (person, seen) -> {
            events[0] += seen.size();
            orders.addAll(ordersOf(person, seen));
        });
        report.data("people_who_refused_profiling", refused);
        List<Purchase> all = orders.stream()
                .filter(order -> order.amount() != 0)
                .sorted(Comparator.comparing(Purchase::time).thenComparing(Purchase::order))
                .toList();
        if (all.isEmpty()) {
            throw new InvalidAssetException(new Problem(
                    Journal.NAME,
                    "",
                    "no purchases",
                    "is what the hub has seen",
                    "Maybe HUB_HOME or HUB_DB_URL leads to another hub."));
        }
        return new Purchases(all, events[0], 0, 0, orders.size() - all.size());
    }

    private static List<Purchase> ordersOf(String person, List<Event> seen) {
        Map<String, List<Event>> lines = seen.stream()
                .collect(Collectors.groupingBy(JournalPurchases::order, LinkedHashMap::new, Collectors.toList()));
        return lines.entrySet().stream()
                .map(order -> purchase(person, order.getKey(), order.getValue()))
                .toList();
    }

    private static String order(Event event) {
        return event.type().equals(REFUND)
                ? event.key().toString()
                : event.source() + "/order/" + event.data().text("order_id").orElse(event.id());
    }

    private static Purchase purchase(String person, String order, List<Event> lines) {
        double amount = lines.stream()
                .mapToDouble(line -> line.data().number("amount").orElse(0))
                .sum();
        Set<String> products = lines.stream()
                .flatMap(line -> line.type().equals(REFUND) ? Stream.empty() : line.data().text("product_id").stream())
                .collect(Collectors.toSet());
        Event first = lines.get(0);
        return new Purchase(person, order, first.time(), first.type().equals(REFUND) ? -amount : amount, products);
    }
}
