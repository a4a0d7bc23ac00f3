package io.caravanserai.domain.model;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Recommender.Bought;
import java.util.List;

/** What a customer bought, from the event journal; events that name no product are left out. */
public interface PurchaseHistory {

    /** Newest first, of every id the customer ever had. */
    List<Bought> latest(CustomerId customer, int most);
}
