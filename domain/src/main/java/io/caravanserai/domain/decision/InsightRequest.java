package io.caravanserai.domain.decision;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.EventData;
import java.time.Instant;

/**
 * A question asked over HTTP.
 *
 * @param requestId idempotency key: asking again with the same one answers with the same decision
 * @param context event-like facts of this request, understood texts included
 * @param dryRun decide and show, but record nothing and start nothing
 */
public record InsightRequest(String requestId, CustomerId customer, Instant asOf, EventData context, boolean dryRun) {}
