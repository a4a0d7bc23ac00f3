package io.caravanserai.app.web;

import io.caravanserai.decision.MarketTrends;
import io.caravanserai.domain.decision.DecisionDesk;
import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.language.Worded;
import java.time.InstantSource;
import java.util.Locale;
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
    private final KnownCustomer customers;
    private final InsightContext context;
    private final TrendReader trends;
    private final InsightWriter writer;
    private final ScriptWriter scripts;
    private final InstantSource clock;

    InsightsController(
            DecisionDesk desk,
            KnownCustomer customers,
            InsightContext context,
            TrendReader trends,
            InsightWriter writer,
            ScriptWriter scripts,
            InstantSource clock) {
        this.desk = desk;
        this.customers = customers;
        this.context = context;
        this.trends = trends;
        this.writer = writer;
        this.scripts = scripts;
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
                customers.customer(request.customerId()),
                clock.instant(),
                context.understood(request, market.fact()),
                looksOnly));
        return writer.answer(type, receipt, looksOnly, locale, words(type, request, receipt, locale), market.unknown());
    }

    /** Only a script waits for better words, and only after everything is decided. */
    private Worded words(TaskType type, InsightRequestJson request, Receipt receipt, Locale locale) {
        return type == TaskType.SERVICE_SCRIPT
                ? scripts.script(receipt, Tone.PROFESSIONAL, locale, InsightContext.said(request))
                : new Worded(receipt.choice().words().in(locale), Author.template("not_asked"));
    }
}
