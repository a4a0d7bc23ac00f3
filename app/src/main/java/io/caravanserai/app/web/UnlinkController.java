package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Identifier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a link back: two identifiers that were taken for one person are two customers from now on. */
@RestController
class UnlinkController {

    private static final Logger LOG = LoggerFactory.getLogger(UnlinkController.class);

    private final Customers customers;

    UnlinkController(Customers customers) {
        this.customers = customers;
    }

    /** @param customers whom the two identifiers lead to now, in the order they were sent */
    record SeparatedJson(List<String> customers) {}

    @PostMapping("/api/v1/customers/{id}/unlink")
    SeparatedJson unlink(@PathVariable String id, @RequestBody TwoIdentifiers.Json asked, HttpServletRequest request) {
        TwoIdentifiers two = TwoIdentifiers.read(asked, request.getRemoteUser());
        List<Identifier> known = customers.identifiers(new CustomerId(id));
        if (known.isEmpty()) {
            throw CustomersController.unknown(id);
        }
        if (!known.containsAll(two.both())) {
            throw notLinked(two);
        }
        separate(two);
        LOG.atInfo()
                .addKeyValue("customer", id)
                .addKeyValue("user", request.getRemoteUser())
                .log("Link taken back");
        return new SeparatedJson(
                two.both().stream().map(this::customer).map(CustomerId::value).toList());
    }

    /** Somebody else may have separated them since they were read. */
    private void separate(TwoIdentifiers two) {
        try {
            customers.unlink(two.one(), two.other(), two.reason("separated"));
        } catch (IllegalArgumentException e) {
            throw notLinked(two);
        }
    }

    private CustomerId customer(Identifier identifier) {
        return customers.find(identifier).orElseThrow(() -> CustomersController.unknown(identifier.toString()));
    }

    private static ConflictException notLinked(TwoIdentifiers two) {
        return two.refused("are not linked at this customer", "Maybe look them up with GET /api/v1/customers/{id}.");
    }
}
