package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Identifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom a caller means: the hub's id, {@code namespace:value}, or a bare id of theirs, looked up as {@code crm:ID}. */
@Component
class KnownCustomer {

    private final Customers customers;

    KnownCustomer(Customers customers) {
        this.customers = customers;
    }

    CustomerId customer(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new BadRequestException(
                    "customer_id", String.valueOf(name), "is missing", "Send the hub's id or namespace:value.");
        }
        Identifier identifier = name.contains(":") ? CustomersController.identifier(name) : new Identifier("crm", name);
        Optional<CustomerId> found = customers.find(identifier);
        if (found.isEmpty() && !name.contains(":")) {
            CustomerId own = new CustomerId(name);
            found = customers.identifiers(own).isEmpty() ? Optional.empty() : Optional.of(own);
        }
        return found.orElseThrow(() -> CustomersController.unknown(name.contains(":") ? identifier.toString() : name));
    }
}
