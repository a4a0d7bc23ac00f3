package io.caravanserai.app.web;

import io.caravanserai.decision.MarketTrends;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Identifier;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One call: what is the next best action for this customer, and why. */
@RestController
class InsightsController {

    private final DecisionDesk desk;
    private final Customers customers;
    private final InsightContext context;
    private final TrendReader trends;
    private final InsightWriter writer;
    private final InstantSource clock;

    InsightsController(
            DecisionDesk desk,
            Customers customers,
            InsightContext context,
            TrendReader trends,
            InsightWriter writer,
            InstantSource clock) {
        this.desk = desk;
        this.customers = customers;
        this.context = context;
        this.trends = trends;
        this.writer = writer;
        this.clock = clock;
    }

    @PostMapping({"/api/v1/insights", "/api/v1/deepseek/insights"})
    InsightAnswerJson decide(
            @RequestBody InsightRequestJson request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        TaskType type = TaskType.parse(request.taskType());
        MarketTrends.Reading market = trends.read(request);
        boolean looksOnly = request.dryRun() || type != TaskType.NEXT_BEST_ACTION;
        Receipt receipt = desk.decide(new InsightRequest(
                key == null ? "insight/" + UUID.randomUUID() : "insight/" + key,
                customer(request.customerId()),
                clock.instant(),
                context.understood(request, market.fact()),
                looksOnly));
        return writer.answer(type, receipt, looksOnly, locale, market.unknown());
    }

    private CustomerId customer(@Nullable String name) {
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
