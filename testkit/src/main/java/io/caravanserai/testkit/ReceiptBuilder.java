package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code aReceipt("crm/e-1").of("c-1").at("2026-03-01T10:00:00Z").chose("retention_call", "call").build()}. */
public final class ReceiptBuilder {

    private static final Label NO_WORDS = new Label("", "");

    private final String trigger;
    private final List<Score> scores = new ArrayList<>();
    private final List<Estimate> estimates = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private final Map<String, String> segments = new LinkedHashMap<>();
    private CustomerId customer = new CustomerId("c-1");
    private Instant asOf = Instant.parse("2026-03-01T10:00:00Z");
    private String action = ActionDefinition.NO_ACTION;
    private @Nullable String channel;
    private @Nullable String process;
    private @Nullable String attention = "nothing_fits";
    private Label words = NO_WORDS;
    private Facts facts = new Facts(HouseCatalogue.standard());

    private ReceiptBuilder(String trigger) {
        this.trigger = trigger;
    }

    /** A receipt of no action, until it chose one. */
    public static ReceiptBuilder aReceipt(String trigger) {
        return new ReceiptBuilder(trigger);
    }

    public ReceiptBuilder of(String customerId) {
        return of(new CustomerId(customerId));
    }

    public ReceiptBuilder of(CustomerId customerId) {
        this.customer = customerId;
        return this;
    }

    public ReceiptBuilder at(String instant) {
        this.asOf = Instant.parse(instant);
        return this;
    }

    public ReceiptBuilder chose(String theAction, @Nullable String theChannel) {
        this.action = theAction;
        this.channel = theChannel;
        this.attention = null;
        return this;
    }

    public ReceiptBuilder carriedOutBy(String theProcess) {
        this.process = theProcess;
        return this;
    }

    public ReceiptBuilder saying(String zh, String en) {
        this.words = new Label(zh, en);
        return this;
    }

    public ReceiptBuilder stoppedFor(String theAttention) {
        this.attention = theAttention;
        return this;
    }

    public ReceiptBuilder on(Facts theFacts) {
        this.facts = theFacts;
        return this;
    }

    public ReceiptBuilder scored(Score score) {
        scores.add(score);
        return this;
    }

    public ReceiptBuilder estimated(Estimate estimate) {
        estimates.add(estimate);
        return this;
    }

    public ReceiptBuilder with(Fate fate) {
        fates.add(fate);
        return this;
    }

    public ReceiptBuilder inSegment(String name, String value) {
        segments.put(name, value);
        return this;
    }

    public Receipt build() {
        boolean fallback = scores.stream().anyMatch(Score::isFallback);
        return new Receipt(
                DecisionId.of(trigger),
                customer,
                trigger,
                "complaint",
                asOf,
                fallback ? Mode.RULES_ONLY : Mode.RULES_AND_MODELS,
                new Choice(action, null, channel, process, attention == null ? 0.5 : 0, words, asOf),
                facts,
                "rules-1",
                List.of(),
                scores,
                fates,
                segments,
                attention,
                Map.of(),
                estimates);
    }
}
