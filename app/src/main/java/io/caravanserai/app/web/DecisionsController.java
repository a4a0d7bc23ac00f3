package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions and their receipts. */
@RestController
class DecisionsController {

    private final Receipts receipts;
    private final ReceiptWriter writer;

    DecisionsController(Receipts receipts, ReceiptWriter writer) {
        this.receipts = receipts;
        this.writer = writer;
    }

    @GetMapping("/api/v1/decisions")
    PageJson<ReceiptJson.Line> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        CustomerId of = customer == null ? null : new CustomerId(customer);
        return PageJson.of(receipts.list(of, cursor, PageJson.bounded(limit)), writer::line);
    }

    @GetMapping("/api/v1/decisions/{id}")
    ReceiptJson read(@PathVariable String id, Locale locale) {
        return receipts.find(new DecisionId(id))
                .map(receipt -> writer.whole(receipt, locale))
                .orElseThrow(() -> new NotFoundException(
                        "decision", id, "List the customer's decisions with GET /api/v1/decisions?customer=ID."));
    }
}
