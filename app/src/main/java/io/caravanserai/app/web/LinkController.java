package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.profile.ProfileRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Links two customers by a person's word: an identifier of one and an identifier of the other are the same person. */
@RestController
class LinkController {

    private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);

    private final Customers customers;

    LinkController(Customers customers) {
        this.customers = customers;
    }

    /** @param customer whom both identifiers lead to now; every former id leads there too */
    record LinkedJson(String customer) {}

    @PostMapping("/api/v1/customers/{id}/link")
    LinkedJson link(@PathVariable String id, @RequestBody TwoIdentifiers.Json asked, HttpServletRequest request) {
        TwoIdentifiers two = TwoIdentifiers.read(asked, request.getRemoteUser());
        requireTwoCustomers(id, two);
        join(two);
        LOG.atInfo()
                .addKeyValue("customer", id)
                .addKeyValue("user", request.getRemoteUser())
                .log("Customers linked");
        return new LinkedJson(customer(two.one()).value());
    }

    private void requireTwoCustomers(String id, TwoIdentifiers two) {
        List<Identifier> known = customers.identifiers(new CustomerId(id));
        if (known.isEmpty()) {
            throw CustomersController.unknown(id);
        }
        if (known.containsAll(two.both())) {
            throw two.refused("are linked already", "Maybe there is nothing to do.");
        }
        two.both().forEach(this::customer);
        if (two.both().stream().noneMatch(known::contains)) {
            throw two.refused("are neither of this customer", "Maybe look them up with GET /api/v1/customers/{id}.");
        }
    }

    private void join(TwoIdentifiers two) {
        try {
            customers.link(two.one(), two.other(), two.reason("linked"));
        } catch (IllegalArgumentException e) {
            throw two.refused(
                    "would lead to one customer with more than %d identifiers".formatted(ProfileRoom.MOST_LINKED),
                    "Maybe separate what is somebody else's first.");
        }
    }

    private CustomerId customer(Identifier identifier) {
        return customers.find(identifier).orElseThrow(() -> nobodys(identifier));
    }

    private static ConflictException nobodys(Identifier identifier) {
        return new ConflictException(
                "identifiers",
                identifier.toString(),
                "leads to no customer",
                "Maybe it is standardised otherwise, no event named it yet, or it is a placeholder that many share.");
    }
}
