package io.caravanserai.modeladapter.training.journal;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Event;
import io.caravanserai.modeladapter.TestJournal;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import io.caravanserai.testkit.EventBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalPurchasesTest {

    private final Report report = new Report("churn", 1);

    @Test
    void linesOfOneOrderOfOneSourceAreOneOrder() {
        Purchases purchases = read(
                purchase("o-1", 10).with("product_id", "tea").build(),
                purchase("o-1", 5).with("product_id", "cup").build(),
                purchase("o-1", 7).from("other shop").build());
        assertThat(purchases.orders()).extracting(Purchase::amount).containsExactlyInAnyOrder(15.0, 7.0);
        assertThat(purchases.orders()).extracting(Purchase::products).contains(Set.of("tea", "cup"));
    }

    @Test
    void aRefundOfAnOrderIsMoneyGivenBackAndNoPurchase() {
        Purchases purchases = read(
                purchase("o-1", 10).build(),
                anEvent("refund")
                        .of("crm:1")
                        .with("order_id", "o-1")
                        .with("amount", 4)
                        .build());
        assertThat(purchases.orders()).extracting(Purchase::amount).containsExactlyInAnyOrder(10.0, -4.0);
    }

    @Test
    void countsWhatWasReadAndLeftAside() {
        Purchases purchases = read(
                purchase("o-1", 10).build(),
                purchase("o-2", 0).build(),
                anEvent("complaint").of("crm:1").build());
        assertThat(purchases.counts()).containsEntry("lines", 2).containsEntry("orders_without_money", 1);
        assertThat(report.data()).containsEntry("people_who_refused_profiling", 3);
    }

    private Purchases read(Event... events) {
        return JournalPurchases.read(new TestJournal(Map.of("p1", List.of(events)), 3), report);
    }

    private static EventBuilder purchase(String order, double amount) {
        return anEvent("purchase").of("crm:1").with("order_id", order).with("amount", amount);
    }
}
