package io.caravanserai.profile;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.memory.Snapshot;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receipts as the decision room writes them. */
public final class TestReceipts {

    private static final FiredRow TIER = new FiredRow(
            "customer/value-tiers.xlsx", "rules", "r-04", "9f2c1a7b", List.of("近一年消费额 / Spend in a year: 1000..5000"));
    private static final FiredRow WEIGHTS = new FiredRow(
            "policy/arbitration-weights.xlsx", "rules", "w-02", "51be0c33", List.of("价值分层 / Value tier: at_risk"));
    private static final FiredRow CALL = new FiredRow(
            "offers/retention-offers.xlsx", "rules", "r-11", "77aa01fe", List.of("流失分 / Churn score: ≥ 70"));
    private static final FiredRow NO_CALL = new FiredRow(
            "policy/eligibility.xlsx", "rules", "e-03", "c0ffee12", List.of("同意电话联系 / Consent to calls: no"));

    private TestReceipts() {}

    /** A plain one: three candidates, four rows, two scores. */
    public static Receipt plain(String trigger, Snapshot snapshot) {
        return of(trigger, snapshot.customer(), snapshot.asOf(), snapshot.facts(), "retention_discount", "sms");
    }

    public static Receipt noAction(String trigger, Snapshot snapshot) {
        return of(trigger, snapshot.customer(), snapshot.asOf(), snapshot.facts(), ActionDefinition.NO_ACTION, null);
    }

    public static Receipt of(
            String trigger, CustomerId customer, Instant asOf, Facts facts, String action, @Nullable String channel) {
        return new Receipt(
                DecisionId.of(trigger),
                customer,
                trigger,
                "complaint",
                asOf,
                channel == null ? Mode.RULES_ONLY : Mode.RULES_AND_MODELS,
                choice(action, channel, asOf),
                facts.copy().set("value_tier", "at_risk").set("churn_score", 81),
                "5b8e21d0",
                List.of(TIER, WEIGHTS),
                List.of(
                        new Score("churn", 0.8123, "churn", "3", null),
                        new Score("propensity", 0.2711, "offer-propensity", "2", channel == null ? "too slow" : null)),
                fates(),
                Map.of("value_tier", "at_risk"),
                channel == null ? "nothing_fits" : null,
                Map.of("features", 12L, "tables", 41L, "models", 33L, "arbitration", 5L),
                List.of());
    }

    private static Choice choice(String action, @Nullable String channel, Instant asOf) {
        return channel == null
                ? new Choice(action, null, null, null, 0, new Label("", ""), asOf)
                : new Choice(action, "P-9", channel, "retention", 0.2711, new Label("送您九折券", "10% off"), asOf);
    }

    private static List<Fate> fates() {
        return List.of(
                new Fate(
                        "retention_discount", "sms", Stage.CHOSEN, "", "", new Factors(0.2711, 1.2, 80, 1), CALL, null),
                new Fate("retention_call", "call", Stage.ELIGIBILITY, "no_channel_consent", "", null, CALL, NO_CALL),
                new Fate(
                        "retention_gift",
                        "sms",
                        Stage.ARBITRATION,
                        "outranked",
                        "",
                        new Factors(0.2102, 1.2, 60, 1),
                        CALL,
                        null));
    }
}
