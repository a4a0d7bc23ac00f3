package io.caravanserai.decision;

import static io.caravanserai.testkit.ActionBuilder.anAction;
import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static io.caravanserai.testkit.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.testkit.HouseCatalogue;
import io.caravanserai.testkit.LambdaRules;
import io.caravanserai.testkit.ReceiptBuilder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultRationaleTest {

    private static final FiredRow OFFER = row(
            "offers/retention-offers",
            "R003",
            "价值层级 / value tier: at_risk",
            "30天投诉次数 / complaints in 30 days: >= 1",
            "年龄 / age: < 30");
    private static final Factors FACTORS = new Factors(0.42, 1, 80, 1);

    private static final ActionCatalogue ACTIONS = new ActionCatalogue(List.of(
            anAction("retention_call").labelled("专员关怀电话", "Personal call").build(),
            anAction("service_apology")
                    .labelled("致歉并跟进", "Apologise and follow up")
                    .mandatory()
                    .build()));

    private final DefaultRationale rationale = new DefaultRationale(
            new Playbook(HouseCatalogue.standard(), ACTIONS, new LambdaRules(), Strategy.standard(), House.SHANGHAI));

    @Test
    void saysPlainlyThatAModelDidNotAnswer() {
        Receipt receipt = chosen().scored(new Score("churn", 0.82, "churn-rules", "1", "timeout"))
                .build();

        assertThat(rationale.why(receipt, Locale.ENGLISH))
                .hasSizeLessThanOrEqualTo(5)
                .contains("The churn model did not answer (it took too long); the rules “churn-rules” stood in.");
        assertThat(rationale.why(receipt, Locale.SIMPLIFIED_CHINESE))
                .hasSizeLessThanOrEqualTo(5)
                .contains("流失预测模型未能作答（超时），由规则“churn-rules”代为判断。");
    }

    @Test
    void saysWhyInEnglish() {
        assertThat(rationale.why(chosen().scored(churn()).build(), Locale.ENGLISH))
                .containsExactly(
                        "“Personal call” by phone was chosen because rule R003 of “retention-offers” applies:"
                                + " value tier is at risk; 2 complaints in 30 days (at least 1).",
                        "The customer counts as “at risk”, and the risk of losing them is high (82 of 100).",
                        "The customer’s words show anger and are about billing.",
                        "What stands out: spend fell by 60 %.",
                        "The customer is expected to accept with a probability of 50 %;"
                                + " no other action was left to choose from.");
    }

    @Test
    void saysWhyInChinese() {
        assertThat(rationale.why(chosen().scored(churn()).build(), Locale.forLanguageTag("zh-CN")))
                .containsExactly(
                        "选择“专员关怀电话”（通过电话），因为“retention-offers”的规则 R003 成立：价值层级为流失风险；30 天内投诉 2 次（要求达到 1 及以上）。",
                        "该客户属于“流失风险”层级，流失风险高（82 分，满分 100）。",
                        "客户的话语流露出愤怒，谈及账单。",
                        "值得注意：消费下降 60%。",
                        "预计客户接受的概率为 50%，且没有其他可选动作。");
    }

    @Test
    void writesEnglishForEveryOtherLanguageWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(rationale.why(aReceipt("e").build(), Locale.GERMAN).get(0))
                    .startsWith("No action was taken");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void tellsNothingPersonal() {
        Facts facts = facts().set("age", 29).set("language", "zh");

        assertThat(String.join(" ", rationale.why(chosen().on(facts).build(), Locale.ENGLISH)))
                .doesNotContain("29")
                .doesNotContain("30)")
                .doesNotContain("age");
    }

    @Test
    void saysThatAServiceIsOwed() {
        Fate fate = new Fate(
                "service_apology", "sms", Stage.CHOSEN, "mandatory", "", FACTORS, row("service-recovery", "R1"), null);

        assertThat(rationale.why(
                        aReceipt("e").chose("service_apology", "sms").with(fate).build(), Locale.ENGLISH))
                .containsExactly(
                        "“Apologise and follow up” by text message was chosen because rule R1 of “service-recovery” applies.",
                        "It is a service we owe the customer, so it goes before every offer.");
    }

    @Test
    void saysWhyThereIsNoAction() {
        Receipt stopped = aReceipt("e")
                .stoppedFor("no_consent")
                .with(stopped("no_consent", ""))
                .with(stopped("no_consent", ""))
                .build();

        assertThat(rationale.why(stopped, Locale.ENGLISH))
                .containsExactly("No action was taken: both possible actions were stopped,"
                        + " because the customer has not agreed to marketing.");
        assertThat(rationale.why(stopped, Locale.CHINESE)).containsExactly("暂不采取行动：两个可选动作均被拦下，原因是客户未同意接收营销信息。");
        assertThat(rationale.why(aReceipt("e").build(), Locale.CHINESE)).containsExactly("暂不采取行动：当前情形下没有规则提出任何建议。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no_consent     |              | the customer has not agreed to marketing | 客户未同意接收营销信息",
                "cap_reached    | sms 2/7d     | the customer was already contacted by text message twice within 7 days, and more is not allowed | 短信联系在 7 天内已达 2 次上限",
                "refused_often  | 3/30d        | the customer declined our offers 3 times or more within 30 days | 客户在 30 天内拒绝我们的推荐达到 3 次或更多",
                "outranked      | service_apology | “Apologise and follow up” ranked higher | “致歉并跟进”排名更靠前",
                "outranked      | retention_call | the same offer over another channel ranked higher | 同一推荐通过其他渠道的排名更靠前",
                "over_the_moon  |              | the policy says “over the moon” | 政策规定“over the moon”"
            })
    void saysWhyACandidateDroppedOut(String reason, String detail, String english, String chinese) {
        Fate fate = stopped(reason, detail == null ? "" : detail);

        assertThat(rationale.fate(fate, Locale.ENGLISH))
                .isEqualTo("“Personal call” by phone was not offered, because %s (rule E9 of “eligibility”)."
                        .formatted(english));
        assertThat(rationale.fate(fate, Locale.CHINESE))
                .isEqualTo("未采用“专员关怀电话”（通过电话）：%s（见“eligibility”规则 E9）。".formatted(chinese));
    }

    @Test
    void saysWhichMarketTrendSpeaksForTheOffer() {
        Facts facts = facts().set("market_trends", "tea 0.2: retention_call; coffee 0.8: retention_call, upsell");

        assertThat(rationale.why(chosen().on(facts).build(), Locale.ENGLISH))
                .contains("Market trend “coffee” speaks for this offer.");
        assertThat(rationale.why(chosen().on(facts).build(), Locale.CHINESE)).contains("市场趋势“coffee”支持这一推荐。");
    }

    @Test
    void saysThatACandidateWon() {
        Fate fate = new Fate("retention_call", "call", Stage.CHOSEN, "chosen", "", FACTORS, OFFER, null);

        assertThat(rationale.fate(fate, Locale.ENGLISH))
                .isEqualTo("“Personal call” by phone was chosen: it ranked first.");
        assertThat(rationale.fate(fate, Locale.CHINESE)).isEqualTo("选择“专员关怀电话”（通过电话）：综合排名第一。");
    }

    @Test
    void anAgentBeginsWithWhatTheCustomerFeels() {
        Receipt angry = chosen().saying("送您一张优惠券。", "Here is a voucher.").build();

        assertThat(rationale.agentWords(angry, Locale.ENGLISH))
                .startsWith("I am sorry that this went wrong")
                .endsWith(" Here is a voucher.");
        assertThat(rationale.agentWords(angry, Locale.CHINESE))
                .startsWith("非常抱歉")
                .endsWith("。送您一张优惠券。");
    }

    @ParameterizedTest
    @CsvSource({"neutral", "indigestion"})
    void anAgentSaysTheTablesWordsWhenThereIsNothingToAnswerTo(String emotion) {
        Receipt calm = chosen().on(facts().set("emotion", emotion))
                .saying("送您一张优惠券。", "Here is a voucher.")
                .build();

        assertThat(rationale.agentWords(calm, Locale.ENGLISH)).isEqualTo("Here is a voucher.");
        assertThat(rationale.agentWords(chosen().saying("", "").build(), Locale.ENGLISH))
                .isEmpty();
    }

    private static ReceiptBuilder chosen() {
        return aReceipt("crm/e-1")
                .on(facts())
                .inSegment("value_tier", "at_risk")
                .chose("retention_call", "call")
                .with(new Fate("retention_call", "call", Stage.CHOSEN, "chosen", "", FACTORS, OFFER, null));
    }

    private static Facts facts() {
        return HouseCatalogue.facts()
                .set("complaints_30d", 2)
                .set("spend_trend_90d", 0.4)
                .set("value_tier", "at_risk")
                .set("emotion", "anger")
                .set("topic", "billing");
    }

    private static Score churn() {
        return new Score("churn", 0.82, "churn", "3", null);
    }

    private static Fate stopped(String reason, String detail) {
        return new Fate(
                "retention_call",
                "call",
                Stage.ELIGIBILITY,
                reason,
                detail,
                null,
                OFFER,
                row("policy/eligibility", "E9"));
    }
}
