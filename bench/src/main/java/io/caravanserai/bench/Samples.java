package io.caravanserai.bench;

import io.caravanserai.bench.signals.Shop;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.EventData;
import java.util.List;
import java.util.stream.IntStream;

/** One decision about a purchase of every customer of the house. */
final class Samples {

    private Samples() {}

    static List<Receipt> receipts(House house) {
        DecisionDesk desk = Desks.decisions(house);
        return IntStream.range(0, House.CUSTOMERS)
                .mapToObj(customer -> desk.decide(purchase(customer, true)))
                .toList();
    }

    static InsightRequest purchase(int customer, boolean dryRun) {
        return new InsightRequest(
                "transactions-kafka/T-" + customer,
                new CustomerId(Shop.number(customer)),
                House.NOW,
                EventData.of("event_type", "purchase"),
                dryRun);
    }
}
