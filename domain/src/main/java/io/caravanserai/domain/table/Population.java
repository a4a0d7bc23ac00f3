package io.caravanserai.domain.table;

import io.caravanserai.domain.decision.Receipt;
import java.util.List;

/** The customers decided about lately: what findings are counted on. */
public interface Population {

    int DAYS = 30;

    /** The newest decision of each customer of the last {@link #DAYS} days. */
    Sample sample(int atMost);

    /**
     * @param customers all there are
     * @param newest one receipt a customer, of at most as many customers as were asked for
     */
    record Sample(long customers, List<Receipt> newest) {

        public Sample {
            newest = List.copyOf(newest);
        }
    }

    /** Nobody: findings touch no customers. */
    static Population nobody() {
        return atMost -> new Sample(0, List.of());
    }
}
