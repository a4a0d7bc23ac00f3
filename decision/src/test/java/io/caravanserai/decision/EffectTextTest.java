package io.caravanserai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Change;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Method;
import io.caravanserai.domain.model.Explanation.Way;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectTextTest {

    private static final Label TOLD = new Label("30 天内投诉 {n} 次", "{count} complaint(s) in 30 days");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            entry("complaints_30d", Origin.FEATURE, "近30天投诉次数", "Complaints in 30 days", TOLD),
            entry("days", Origin.FEATURE, "距上次购买天数", "Days since purchase", null),
            entry("age", Origin.ATTRIBUTE, "年龄", "Age", null)));

    @Test
    void saysWhatAFactDidInPoints() {
        Effect up = new Effect("complaints_30d", 2.0, 0.2134, 1.1);
        assertThat(english().of(up)).isEqualTo("2 complaints in 30 days: 21.3 points up");
        assertThat(chinese().of(up)).isEqualTo("30 天内投诉 2 次：升 21.3 分");
        assertThat(english().of(new Effect("days", 12.0, -0.01, null)))
                .isEqualTo("Days since purchase: 12 days: 1 point down");
        assertThat(english().of(new Effect("days", 12.0, 0.00001, null))).endsWith("no effect");
    }

    @Test
    void saysWhatAFactDidToAnEstimateInItsUnit() {
        Effect up = new Effect("complaints_30d", 2.0, -312.456, null);
        Way way = new Way(List.of(new Change("days", 1, 9)), 640.5);

        assertThat(estimated(Locale.ENGLISH).of(up)).isEqualTo("2 complaints in 30 days: 312.46 days less");
        assertThat(estimated(Locale.CHINESE).of(up)).isEqualTo("30 天内投诉 2 次：少 312.46 days");
        assertThat(estimated(Locale.ENGLISH).of(way, explanation(false, 600)))
                .isEqualTo("With days since purchase at least 9 it would be 640.5 days, at least 600 days.");
    }

    @Test
    void saysWhichLabelItWouldBeAndHowSure() {
        Way way = new Way(List.of(new Change("days", 9, 1)), 0.625, "price");

        assertThat(english().of(way, explanation(false, 0)))
                .isEqualTo("With days since purchase at most 1 it would be price, 63 % sure.");
        assertThat(chinese().of(way, explanation(false, 0))).isEqualTo("若距上次购买天数不超过 1，结果将为price，把握 63%。");
    }

    @Test
    void saysThatAFactWasNotKnown() {
        assertThat(english().of(new Effect("days", null, 0.03, null)))
                .isEqualTo("Days since purchase: unknown: 3 points up");
        assertThat(chinese().of(new Effect("days", null, 0.03, null))).isEqualTo("距上次购买天数：未知：升 3 分");
    }

    @Test
    void keepsWhatIsAboutThePersonToItself() {
        assertThat(english().of(new Effect("age", 47.0, 0.05, null))).isEqualTo("Age: 5 points up");
    }

    @Test
    void saysWhatWouldBeEnough() {
        Way way = new Way(List.of(new Change("complaints_30d", 2, 1), new Change("days", 40, 12.5)), 0.574);
        assertThat(english().of(way, explanation(true, 0.6)))
                .isEqualTo("With complaints in 30 days at most 1, days since purchase at most 12.5 the score would be"
                        + " 57, below 60.");
        assertThat(chinese().of(way, explanation(true, 0.6)))
                .isEqualTo("若近30天投诉次数不超过 1、距上次购买天数不超过 12.5，评分将为 57 分，低于 60 分。");
        Way more = new Way(List.of(new Change("days", 1, 9)), 0.61);
        assertThat(english().of(more, explanation(false, 0.6)))
                .isEqualTo("With days since purchase at least 9 the score would be 61, at least 60.");
    }

    private static Explanation explanation(boolean higherIsWorse, double threshold) {
        return new Explanation(
                "churn", "churn", "1.0.0", Method.LINEAR, 0.7, 0.3, List.of(), 0, threshold, higherIsWorse, List.of());
    }

    private static EffectText english() {
        return new EffectText(CATALOGUE, new Sentences(Locale.ENGLISH), null);
    }

    private static EffectText estimated(Locale locale) {
        Entry fact = entry("idle_days", Origin.ESTIMATE, "预计空闲", "Idle days", null);
        return new EffectText(CATALOGUE, new Sentences(locale), fact);
    }

    private static EffectText chinese() {
        return new EffectText(CATALOGUE, new Sentences(Locale.CHINESE), null);
    }

    private static Entry entry(
            String name, Origin origin, String zh, String en, @org.jspecify.annotations.Nullable Label told) {
        return new Entry(
                name, ValueType.NUMBER, origin, new Label(zh, en), List.of(), Map.of(), "days", false, null, told);
    }
}
