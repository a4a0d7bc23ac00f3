package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalogue with the names every room relies on, for tests that need no assets. */
public final class HouseCatalogue {

    private static final Map<String, Label> CHANNELS = Map.of(
            "call", new Label("电话", "phone"),
            "email", new Label("邮件", "e-mail"),
            "sms", new Label("短信", "text message"));

    private final List<Entry> entries = new ArrayList<>();

    private HouseCatalogue() {}

    public static Catalogue standard() {
        HouseCatalogue house = new HouseCatalogue();
        house.features();
        house.customer();
        house.situation();
        house.derived();
        return new Catalogue(house.entries);
    }

    /** Facts of a customer nothing is known of. */
    public static Facts facts() {
        return new Facts(standard());
    }

    private void features() {
        add("spend_365d", ValueType.MONEY, Origin.FEATURE, "365天消费额", "spend in 365 days", "CNY", 0.0);
        add("spend_30d", ValueType.MONEY, Origin.FEATURE, "30天消费额", "spend in 30 days", "CNY", 0.0);
        told("spend_trend_90d", "90天消费趋势", "spend trend over 90 days", "消费{change}", "spend {change}");
        add("purchases_365d", ValueType.NUMBER, Origin.FEATURE, "365天购买次数", "purchases in 365 days", "", 0.0);
        add("days_since_purchase", ValueType.NUMBER, Origin.FEATURE, "距上次购买天数", "days since purchase", "days", null);
        told("complaints_30d", "30天投诉次数", "complaints in 30 days", "30 天内投诉 {n} 次", "{count} complaint(s) in 30 days");
        add("refunds_90d", ValueType.NUMBER, Origin.FEATURE, "90天退款次数", "refunds in 90 days", "", 0.0);
        add("offers_declined_30d", ValueType.NUMBER, Origin.FEATURE, "30天拒绝次数", "offers declined in 30 days", "", 0.0);
        add(
                "sentiment_trend_90d",
                ValueType.NUMBER,
                Origin.FEATURE,
                "90天情绪变化",
                "sentiment trend over 90 days",
                "",
                null);
    }

    private void customer() {
        add("language", ValueType.TEXT, Origin.ATTRIBUTE, "语言", "language", "", null);
        add("age", ValueType.NUMBER, Origin.ATTRIBUTE, "年龄", "age", "years", null);
        for (String purpose : List.of("marketing", "profiling", "calls", "email", "sms")) {
            add(
                    "consent_" + purpose,
                    ValueType.YES_NO,
                    Origin.CONSENT,
                    purpose + "同意",
                    purpose + " consent",
                    "",
                    false);
        }
    }

    private void situation() {
        named("event_type", Origin.EVENT, "事件类型", "event type", Map.of("complaint", new Label("投诉", "complaint")));
        named("emotion", Origin.EVENT, "情绪", "emotion", Map.of("anger", new Label("愤怒", "anger")));
        add("market_trends", ValueType.TEXT, Origin.EVENT, "市场趋势", "market trends", "", null);
        add("emotion_score", ValueType.NUMBER, Origin.EVENT, "情绪强度", "emotion score", "", null);
        add("sentiment", ValueType.NUMBER, Origin.EVENT, "情感倾向", "sentiment", "", null);
        named("topic", Origin.EVENT, "话题", "topic", Map.of("billing", new Label("账单", "billing")));
        add("hour", ValueType.NUMBER, Origin.CLOCK, "小时", "hour", "", null);
        add("weekday", ValueType.NUMBER, Origin.CLOCK, "星期", "weekday", "", null);
    }

    private void derived() {
        add("churn_score", ValueType.NUMBER, Origin.SCORE, "流失分", "churn score", "0-100", null);
        add("churn_probability", ValueType.PERCENT, Origin.SCORE, "流失概率", "churn probability", "", null);
        add("propensity", ValueType.PERCENT, Origin.SCORE, "响应概率", "propensity", "", null);
        named("leaving_reason", Origin.ESTIMATE, "流失原因", "reason to leave", Map.of("price", new Label("价格", "price")));
        add("expected_spend", ValueType.MONEY, Origin.ESTIMATE, "预计消费", "expected spend", "CNY", null);
        add("clv", ValueType.MONEY, Origin.DERIVED, "客户终身价值", "lifetime value", "CNY", null);
        named("value_tier", Origin.DERIVED, "价值层级", "value tier", Map.of("at_risk", new Label("流失风险", "at risk")));
        named("channel", Origin.CANDIDATE, "渠道", "channel", CHANNELS);
        for (String name : List.of("action", "issue", "group", "product")) {
            add(name, ValueType.TEXT, Origin.CANDIDATE, name, name, "", null);
        }
    }

    private void named(String name, Origin origin, String zh, String en, Map<String, Label> names) {
        entries.add(
                new Entry(name, ValueType.TEXT, origin, new Label(zh, en), List.of(), names, "", false, null, null));
    }

    private void told(String name, String zh, String en, String toldZh, String toldEn) {
        entries.add(new Entry(
                name,
                ValueType.NUMBER,
                Origin.FEATURE,
                new Label(zh, en),
                List.of(),
                Map.of(),
                "",
                false,
                name.endsWith("trend_90d") ? 1.0 : 0.0,
                new Label(toldZh, toldEn)));
    }

    private void add(
            String name, ValueType type, Origin origin, String zh, String en, String unit, @Nullable Object missing) {
        boolean personal = name.equals("age");
        entries.add(new Entry(name, type, origin, new Label(zh, en), List.of(), unit, personal, missing));
    }
}
