package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.language.Worded;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a question from the receipt of the decision taken for it. */
@Component
class InsightWriter {

    private final ActionCatalogue actions;
    private final Rationale rationale;
    private final ProductAdviser adviser;

    InsightWriter(ActionCatalogue actions, Rationale rationale, ProductAdviser adviser) {
        this.actions = actions;
        this.rationale = rationale;
        this.adviser = adviser;
    }

    InsightAnswerJson answer(
            TaskType type,
            Receipt receipt,
            boolean looksOnly,
            Locale locale,
            Worded words,
            List<String> unknownTrends) {
        Choice choice = receipt.choice();
        InsightAnswerJson.Churn churn = churn(receipt);
        List<InsightAnswerJson.Recommendation> offers = type == TaskType.RECOMMEND ? recommendations(receipt) : null;
        return new InsightAnswerJson(
                looksOnly ? null : receipt.id().value(),
                receipt.customer().value(),
                type.code(),
                choice.action(),
                choice.product(),
                choice.channel(),
                type == TaskType.CHURN_RISK ? churn.probability() : choice.confidence(),
                rationale.why(receipt, locale),
                receipt.mode().code(),
                churn,
                receipt.segments().get("value_tier"),
                words.text(),
                words.by().kind().code(),
                offers,
                offers == null ? null : adviser.products(receipt, offers),
                notes(unknownTrends, locale));
    }

    /** Nothing a caller says is dropped in silence. */
    private static List<String> notes(List<String> unknownTrends, Locale locale) {
        Label note = new Label(
                "没有产品或推荐对应市场趋势“%s”，未予考虑。", "No product or offer answers to the market trend “%s”; it did not count.");
        return unknownTrends.stream().map(note.in(locale)::formatted).toList();
    }

    private static InsightAnswerJson.Churn churn(Receipt receipt) {
        return receipt.scores().stream()
                .filter(score -> score.purpose().equals("churn"))
                .findFirst()
                .map(score -> new InsightAnswerJson.Churn(score.points(), score.probability()))
                .orElse(new InsightAnswerJson.Churn(0, 0));
    }

    /** What could be offered now, best first; the winner of another issue does not hide it. */
    private List<InsightAnswerJson.Recommendation> recommendations(Receipt receipt) {
        return receipt.fates().stream()
                .filter(fate -> fate.stage() == Stage.CHOSEN || fate.stage() == Stage.ARBITRATION)
                .filter(fate -> product(fate) != null)
                .sorted(Comparator.comparingDouble(InsightWriter::priority).reversed())
                .map(fate -> new InsightAnswerJson.Recommendation(
                        fate.action(), product(fate), fate.channel(), priority(fate)))
                .toList();
    }

    private @Nullable String product(Fate fate) {
        return actions.find(fate.action()).map(ActionDefinition::product).orElse(null);
    }

    private static double priority(Fate fate) {
        return Optional.ofNullable(fate.factors()).map(Factors::priority).orElse(0.0);
    }
}
