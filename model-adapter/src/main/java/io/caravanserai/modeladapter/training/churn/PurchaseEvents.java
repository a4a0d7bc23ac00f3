package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.modeladapter.training.table.Purchase;
import java.util.List;
import java.util.Map;

/** Orders in the words of the event schemas. */
final class PurchaseEvents {

    private PurchaseEvents() {}

    static List<Event> of(List<Purchase> orders) {
        return orders.stream().map(PurchaseEvents::of).toList();
    }

    private static Event of(Purchase order) {
        return new Event(
                "training",
                order.order(),
                order.isRefund() ? "refund" : "purchase",
                1,
                order.time(),
                List.of(new Identifier("training", order.customer())),
                new EventData(Map.of("amount", Math.abs(order.amount()))));
    }
}
