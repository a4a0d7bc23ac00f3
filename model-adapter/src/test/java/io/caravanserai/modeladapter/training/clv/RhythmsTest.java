package io.caravanserai.modeladapter.training.clv;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.training.table.Purchase;
import io.caravanserai.modeladapter.training.table.Purchases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RhythmsTest {

    private final Rhythms rhythms = new Rhythms(
            new Purchases(
                    List.of(
                            order("ana", "2026-01-01T09:00:00Z", 10),
                            order("ana", "2026-01-01T18:00:00Z", 5),
                            order("ana", "2026-01-08T09:00:00Z", 20),
                            order("ana", "2026-01-09T09:00:00Z", -20),
                            order("ana", "2026-01-15T09:00:00Z", 40),
                            order("ana", "2026-01-29T09:00:00Z", 7),
                            order("bob", "2026-01-29T09:00:00Z", 9)),
                    7,
                    0,
                    0,
                    0),
            ZoneOffset.UTC,
            7);

    @Test
    void ordersOfOneDayAreOnePurchaseAndARefundIsNone() {
        assertThat(rhythms.until(Instant.parse("2026-01-22T00:00:00Z")))
                .containsExactly(new Rhythm("ana", 2, 2, 3, 30));
    }

    @Test
    void whatCameIsCountedFromTheCutOn() {
        var came = rhythms.after(Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-22T00:00:00Z"));
        assertThat(came.get("ana")).containsExactly(1, 40);
        assertThat(came.get("bob")).containsExactly(0, 0);
    }

    private static Purchase order(String customer, String time, double amount) {
        return new Purchase(customer, time, Instant.parse(time), amount, Set.of());
    }
}
