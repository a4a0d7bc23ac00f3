package io.caravanserai.processes;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Score;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code aDecision("retention_discount").over("sms").build()}. */
final class ReceiptBuilder {

    static final ActionCatalogue ACTIONS = new ActionCatalogue(List.of(
            action("retention_call", "retention", List.of("call", "sms", "email"), false),
            action("retention_discount", "retention", List.of("sms", "email", "call"), false),
            action("retention_gift", "retention", List.of("email"), false),
            action("cross_sell_plan", "offer", List.of("app_push", "email"), false),
            action("win_back_coupon", "offer", List.of("email"), false),
            action("service_callback", "service_recovery", List.of("call"), true),
            action("service_voucher", "service_recovery", List.of("sms"), true),
            action("service_apology", "service_recovery", List.of("sms"), true)));

    private static final Catalogue CATALOGUE = new Catalogue(List.of(new Entry(
            "consent_calls", ValueType.YES_NO, Origin.CONSENT, new Label("电话", "calls"), List.of(), "", false, null)));

    private final ActionDefinition action;
    private final Facts facts = new Facts(CATALOGUE);
    private String channel;
    private String tier = "general";
    private @Nullable String process;
    private Instant notBefore = Instant.EPOCH;

    private ReceiptBuilder(String action) {
        this.action = ACTIONS.get(action);
        this.channel = this.action.channels().get(0);
        this.process = this.action.process();
    }

    static ReceiptBuilder aDecision(String action) {
        return new ReceiptBuilder(action);
    }

    ReceiptBuilder over(String way) {
        channel = way;
        return this;
    }

    ReceiptBuilder ofHighValueWhoMayBeCalled() {
        tier = "high_value";
        facts.set("consent_calls", true);
        return this;
    }

    ReceiptBuilder notBefore(Instant moment) {
        notBefore = moment;
        return this;
    }

    ReceiptBuilder carriedOutBy(@Nullable String key) {
        process = key;
        return this;
    }

    Receipt build() {
        String unique = UUID.randomUUID().toString();
        Label words = new Label("我们想留住您", "We would like to keep you");
        return new Receipt(
                DecisionId.of(unique),
                new CustomerId("c-" + unique),
                "test/" + unique,
                "complaint",
                Instant.parse("2026-03-01T10:00:00Z"),
                Mode.RULES_AND_MODELS,
                new Choice(action.id(), "P-1", channel, process, 0.4, words, notBefore),
                facts,
                "v1",
                List.of(),
                List.of(new Score("churn", 0.71, "churn", "1", null)),
                List.of(),
                Map.of("value_tier", tier),
                null,
                Map.of(),
                List.of());
    }

    private static ActionDefinition action(String id, String process, List<String> channels, boolean mandatory) {
        String issue = mandatory ? "service" : "retention";
        Label label = new Label(id, id);
        return new ActionDefinition(id, issue, "any", label, null, process, channels, 10, 1, mandatory, label);
    }
}
