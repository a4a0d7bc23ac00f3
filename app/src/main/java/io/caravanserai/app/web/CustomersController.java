package io.caravanserai.app.web;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The 360° view. */
@RestController
class CustomersController {

    private final Customers customers;
    private final InstantSource clock;

    CustomersController(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    record IdJson(String id) {}

    record SearchJson(@Nullable String identifier) {}

    record IdentifierJson(String namespace, String value) {}

    record CustomerJson(
            String id,
            List<IdentifierJson> identifiers,
            Map<String, Object> attributes,
            List<Consent> consents,
            Map<String, Object> features,
            Map<String, Object> scores,
            Map<String, String> segments,
            Instant firstSeen,
            Instant asOf) {

        static CustomerJson of(CustomerView view) {
            return new CustomerJson(
                    view.id().value(),
                    view.identifiers().stream()
                            .map(one -> new IdentifierJson(one.namespace(), one.value()))
                            .toList(),
                    view.attributes(),
                    view.consents(),
                    view.features(),
                    view.scores(),
                    view.segments(),
                    view.firstSeen(),
                    view.asOf());
        }
    }

    record EventJson(String source, String id, String type, Instant time, Map<String, Object> data) {

        static EventJson of(Event event) {
            return new EventJson(
                    event.source(),
                    event.id(),
                    event.type(),
                    event.time(),
                    event.data().values());
        }
    }

    @GetMapping("/api/v1/customers")
    PageJson<IdJson> list(
            @RequestParam(required = false) @Nullable String identifier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return identifier == null
                ? PageJson.of(customers.list(cursor, PageJson.bounded(limit)), id -> new IdJson(id.value()))
                : found(identifier);
    }

    /** The same search with the identifier in the body: addresses of pages end up in histories and logs. */
    @PostMapping("/api/v1/customers/search")
    PageJson<IdJson> search(@RequestBody SearchJson search) {
        return found(search.identifier());
    }

    @GetMapping("/api/v1/customers/{id}")
    CustomerJson read(@PathVariable String id) {
        return customers
                .view(new CustomerId(id), clock.instant())
                .map(CustomerJson::of)
                .orElseThrow(() -> unknown(id));
    }

    @GetMapping("/api/v1/customers/{id}/timeline")
    PageJson<EventJson> timeline(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (customers.identifiers(new CustomerId(id)).isEmpty()) {
            throw unknown(id);
        }
        return PageJson.of(customers.timeline(new CustomerId(id), cursor, PageJson.bounded(limit)), EventJson::of);
    }

    private PageJson<IdJson> found(@Nullable String text) {
        Optional<CustomerId> id = customers.find(identifier(text));
        return PageJson.whole(id.map(one -> new IdJson(one.value())).stream().toList());
    }

    static Identifier identifier(@Nullable String text) {
        try {
            return Identifier.parse(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("identifier", "", "is not namespace:value", "Maybe write crm:C-1001.");
        }
    }

    static NotFoundException unknown(String id) {
        return new NotFoundException(
                "customer", id, "Search it with GET /api/v1/customers?identifier=namespace:value.");
    }
}
