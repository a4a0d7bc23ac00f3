package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.event.Identifier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final int LONGEST_REASON = 200;

    private final Customers customers;

    UnlinkController(Customers customers) {
        this.customers = customers;
    }

    /** @param reason kept with the separation, after the name of who asked for it */
    record UnlinkJson(@Nullable List<String> identifiers, @Nullable String reason) {}

    /** @param customers whom the two identifiers lead to now, in the order they were sent */
    record SeparatedJson(List<String> customers) {}

    @PostMapping("/api/v1/customers/{id}/unlink")
    SeparatedJson unlink(@PathVariable String id, @RequestBody UnlinkJson asked, HttpServletRequest request) {
        List<Identifier> two = two(asked);
        List<Identifier> known = customers.identifiers(new CustomerId(id));
        if (known.isEmpty()) {
            throw CustomersController.unknown(id);
        }
        if (!known.containsAll(two)) {
            throw notLinked(two);
        }
        separate(two, reason(asked, request));
        LOG.atInfo()
                .addKeyValue("customer", id)
                .addKeyValue("user", request.getRemoteUser())
                .log("Link taken back");
        return new SeparatedJson(
                two.stream().map(this::customer).map(CustomerId::value).toList());
    }

    private static List<Identifier> two(UnlinkJson asked) {
        List<String> sent = asked.identifiers() == null ? List.of() : asked.identifiers();
        List<Identifier> two =
                sent.stream().map(CustomersController::identifier).distinct().toList();
        if (two.size() != 2) {
            throw new BadRequestException(
                    "identifiers",
                    String.valueOf(two.size()),
                    "are not two different ones",
                    "Send the two that are not one person, each as namespace:value.");
        }
        return two;
    }

    private static String reason(UnlinkJson asked, HttpServletRequest request) {
        String why = asked.reason() == null ? "" : ": " + asked.reason();
        if (why.length() - 2 > LONGEST_REASON) {
            throw new BadRequestException(
                    "reason",
                    asked.reason(),
                    "is longer than %d characters".formatted(LONGEST_REASON),
                    "Maybe shorten it.");
        }
        return "separated by " + request.getRemoteUser() + why;
    }

    /** Somebody else may have separated them since they were read. */
    private void separate(List<Identifier> two, String reason) {
        try {
            customers.unlink(two.get(0), two.get(1), reason);
        } catch (IllegalArgumentException e) {
            throw notLinked(two);
        }
    }

    private CustomerId customer(Identifier identifier) {
        return customers.find(identifier).orElseThrow(() -> CustomersController.unknown(identifier.toString()));
    }

    private static ConflictException notLinked(List<Identifier> two) {
        return new ConflictException(
                "identifiers",
                two.stream().map(Identifier::toString).collect(Collectors.joining(", ")),
                "are not linked at this customer",
                "Maybe look them up with GET /api/v1/customers/{id}.");
    }
}
