package io.caravanserai.decision;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.memory.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Members of a segment who may be contacted for marketing. */
final class Audience {

    private static final int PAGE = 500;

    private final Customers customers;

    Audience(Customers customers) {
        this.customers = customers;
    }

    /** @param segment {@code name=value} */
    List<CustomerId> of(String segment, int limit, Instant now) {
        int equals = segment.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "The segment (%s) must be written name=value. Maybe write value_tier=at_risk.".formatted(segment));
        }
        return members(segment.substring(0, equals), segment.substring(equals + 1), limit, now);
    }

    private List<CustomerId> members(String name, String value, int limit, Instant now) {
        List<CustomerId> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<CustomerId> page = customers.segment(name, value, cursor, PAGE);
            page.items().stream()
                    .filter(customer -> mayBeContacted(customer, now))
                    .limit(limit - found.size())
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor != null && found.size() < limit);
        return found;
    }

    private boolean mayBeContacted(CustomerId customer, Instant now) {
        List<Consent> consents =
                customers.view(customer, now).map(view -> view.consents()).orElse(List.of());
        return Consents.given("marketing", consents, now);
    }
}
