package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.ReceiptQuery;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions and their receipts. */
@RestController
class DecisionsController {

    private final Receipts receipts;
    private final Customers customers;
    private final ReceiptWriter writer;

    DecisionsController(Receipts receipts, Customers customers, ReceiptWriter writer) {
        this.receipts = receipts;
        this.customers = customers;
        this.writer = writer;
    }

    /**
     * Newest first.
     *
     * @param from earliest as-of time, ISO-8601
     * @param until the as-of time is before it
     */
    @Operation(
            description = "Decisions, newest first. from (included) and until (not included) are as-of times with their"
                    + " offset; next goes back as cursor, with the same filters.")
    @GetMapping("/api/v1/decisions")
    PageJson<ReceiptJson.Line> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ReceiptQuery query = new ReceiptQuery(
                customer == null ? null : new CustomerId(customer),
                action,
                mode == null ? null : mode(mode),
                time("from", from),
                time("until", until));
        Page<Receipt> page = receipts.search(query, cursor, PageJson.bounded(limit));
        Map<CustomerId, CustomerFace> faces =
                customers.faces(page.items().stream().map(Receipt::customer).collect(Collectors.toSet()));
        return PageJson.of(
                page, receipt -> writer.line(receipt, faces.getOrDefault(receipt.customer(), CustomerFace.UNKNOWN)));
    }

    @GetMapping("/api/v1/decisions/{id}")
    ReceiptJson read(@PathVariable String id, Locale locale) {
        return receipts.find(new DecisionId(id))
                .map(receipt -> writer.whole(receipt, locale))
                .orElseThrow(() -> new NotFoundException(
                        "decision", id, "List the customer's decisions with GET /api/v1/decisions?customer=ID."));
    }

    private static Mode mode(String code) {
        return Mode.parse(code)
                .orElseThrow(() -> new BadRequestException(
                        "mode",
                        code,
                        "is not a mode",
                        "Maybe one of %s."
                                .formatted(Arrays.stream(Mode.values())
                                        .map(Mode::code)
                                        .toList())));
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequestException(
                    name, text, "is not a time with its offset", "Maybe write 2026-03-01T08:00:00Z.");
        }
    }
}
