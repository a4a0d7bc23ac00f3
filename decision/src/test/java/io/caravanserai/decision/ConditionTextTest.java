package io.caravanserai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            entry("churn_score", ValueType.NUMBER, "流失分", "Churn score", "0-100", null),
            entry("clv", ValueType.MONEY, "客户终身价值", "Customer lifetime value", "CNY", null),
            entry("share", ValueType.PERCENT, "占比", "Share", "", null),
            entry("registered", ValueType.DATE, "注册日期", "Registration", "", null),
            entry("consent", ValueType.YES_NO, "同意营销", "Consent to marketing", "", null),
            entry("event_type", ValueType.TEXT, "事件类型", "Event type", "", null),
            entry(
                    "complaints",
                    ValueType.NUMBER,
                    "",
                    "",
                    "times",
                    told("30 天内投诉 {n} 次", "{count} complaint(s) in 30 days")),
            entry("calls", ValueType.NUMBER, "来电", "Calls", "times", told("来电 {n} 次", "called us {times} in 90 days")),
            entry("spend", ValueType.MONEY, "", "", "USD", told("一年内消费 {n}", "{n} spent in a year")),
            entry("trend", ValueType.NUMBER, "", "", "ratio", told("消费{change}", "spend {change}")),
            entry("bought", ValueType.NUMBER, "", "", "days", told("上次购买是 {ago}", "last purchase {ago}"))));

    /** Facts, the condition as receipts write it, and how a person says that it was met. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "churn_score | 74      | >= 60     | churn score 74 is at least 60 | 流失分 74，达到 60 及以上",
                "churn_score | 52      | 40..60    | churn score 52 is between 40 and 60 | 流失分 52，在 40 到 60 之间",
                "churn_score | 52      | < 60      | churn score 52 is less than 60 | 流失分 52，低于 60",
                "churn_score | 7       | 5, 6, 7   | churn score 7 is one of 5, 6 or 7 | 流失分 7，为5、6或7之一",
                "churn_score | 7       | not 40..60 | churn score 7 is not between 40 and 60 | 流失分 7，并非在 40 到 60 之间",
                "churn_score | 40      | [40..60)  | churn score 40 is from 40 to below 60 | 流失分 40，在 40（含）到 60（不含）之间",
                "churn_score | 60      | (40..60]  | churn score 60 is above 40 up to 60 | 流失分 60，在 40（不含）到 60（含）之间",
                "churn_score | 60      | not [40..60) | churn score 60 is not from 40 to below 60 | 流失分 60，并非在 40（含）到 60（不含）之间",
                "churn_score | 7       | not 5     | churn score 7 is not 5 | 流失分 7，并非等于 5",
                "spend       | 4200    | (500..5000) | USD 4,200 spent in a year (above USD 500 and below USD 5,000) | 一年内消费 4,200 USD（要求在 500 USD（不含）到 5,000 USD（不含）之间）",
                "registered  | 2026-03-31 | [2026-03-01..2026-04-01) | registration 31 March 2026 is from 1 March 2026 until the day before 1 April 2026 | 注册日期 2026年3月31日，2026年3月1日至2026年4月1日前一日",
                "churn_score | 60      | 60        | churn score is 60 | 流失分为60",
                "churn_score |         | >= 60     | churn score: at least 60 | 流失分：要求达到 60 及以上",
                "clv         | 8000.5  | > 2000    | customer lifetime value CNY 8,000.5 is more than CNY 2,000 | 客户终身价值 8,000.5 元，高于 2,000 元",
                "share       | 0.355   | <= 40%    | share 35.5 % is at most 40 % | 占比 35.5%，不超过 40%",
                "registered  | 2026-03-31 | >= 2026-03-01 | registration 31 March 2026 is on or after 1 March 2026 | 注册日期 2026年3月31日，2026年3月1日当日或之后",
                "consent     | yes     | yes       | consent to marketing: yes | 同意营销：是",
                "consent     | no      | not yes   | consent to marketing: no | 同意营销：否",
                "event_type  | complaint | complaint | event type is complaint | 事件类型为投诉",
                "event_type  | complaint | complaint, social_comment | event type is complaint (one of complaint, social comment) | 事件类型为投诉（投诉、社交评论之一）",
                "event_type  | browse  | not complaint, social_comment | event type is browse (not complaint or social comment) | 事件类型为browse（不是投诉或社交评论）",
                "event_type  |         | not complaint | event type: not complaint | 事件类型：不是投诉",
                "complaints  | 2       | >= 1      | 2 complaints in 30 days (at least 1) | 30 天内投诉 2 次（要求达到 1 及以上）",
                "complaints  | 1       | 1         | 1 complaint in 30 days | 30 天内投诉 1 次",
                "complaints  | 0       | <= 1      | no complaints in 30 days (at most 1) | 30 天内投诉 0 次（要求不超过 1）",
                "calls       | 1       | >= 1      | called us once in 90 days (at least 1) | 来电 1 次（要求达到 1 及以上）",
                "calls       | 2       | >= 1      | called us twice in 90 days (at least 1) | 来电 2 次（要求达到 1 及以上）",
                "calls       | 3       | >= 1      | called us 3 times in 90 days (at least 1) | 来电 3 次（要求达到 1 及以上）",
                "calls       | 0       | <= 1      | calls: 0 (at most 1) | 来电 0 次（要求不超过 1）",
                "spend       | 4200    | 500..2999.99 | USD 4,200 spent in a year (between USD 500 and USD 2,999.99) | 一年内消费 4,200 USD（要求在 500 USD 到 2,999.99 USD 之间）",
                "trend       | 0.21    | < 0.6     | spend fell by 79 % (less than 60 % of before) | 消费下降 79%（要求低于之前的 60%）",
                "trend       | 0         | < 0.6     | spend fell to nothing (less than 60 % of before) | 消费降为零（要求低于之前的 60%）",
                "trend       | 0.3356    | < 0.6     | spend fell by 66 % (less than 60 % of before) | 消费下降 66%（要求低于之前的 60%）",
                "trend       | 1.5     | >= 1.2    | spend rose by 50 % (at least 120 % of before) | 消费上升 50%（要求达到之前的 120% 及以上）",
                "bought      | 70      | >= 45     | last purchase 70 days ago (at least 45) | 上次购买是 70 天前（要求达到 45 及以上）",
                "bought      | 1       | <= 45     | last purchase yesterday (at most 45) | 上次购买是昨天（要求不超过 45）"
            })
    void saysHowAConditionWasMet(String name, String fact, String cell, String english, String chinese) {
        Facts facts = new Facts(CATALOGUE).set(name, value(name, fact));
        Entry entry = CATALOGUE.find(name).orElseThrow();

        assertThat(said(facts, entry, cell, Locale.ENGLISH)).isEqualTo(english);
        assertThat(said(facts, entry, cell, Locale.CHINA)).isEqualTo(chinese);
    }

    private static String said(Facts facts, Entry entry, String cell, Locale locale) {
        return new ConditionText(facts, new Sentences(locale)).of(entry, Ask.parse(cell));
    }

    private static @Nullable Object value(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (CATALOGUE.find(name).orElseThrow().type()) {
            case NUMBER, MONEY, PERCENT -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case YES_NO -> text.equals("yes");
            case TEXT -> text;
        };
    }

    private static Entry entry(String name, ValueType type, String zh, String en, String unit, @Nullable Label told) {
        Map<String, Label> names = new LinkedHashMap<>();
        if (type == ValueType.TEXT) {
            names.put("complaint", new Label("投诉", "complaint"));
            names.put("social_comment", new Label("社交评论", "social comment"));
        }
        return new Entry(name, type, Origin.FEATURE, new Label(zh, en), List.of(), names, unit, false, null, told);
    }

    private static Label told(String zh, String en) {
        return new Label(zh, en);
    }
}
