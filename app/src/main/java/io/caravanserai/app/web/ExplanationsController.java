package io.caravanserai.app.web;

import io.caravanserai.decision.ScoreExplainer;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Score;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why models said what they said. */
@RestController
class ExplanationsController {

    private static final int MOST_DECISIONS = 500;

    private final Receipts receipts;
    private final ScoreExplainer explainer;
    private final ExplainedScores explained;
    private final ExplanationWriter writer;
    private final TextReasons texts;

    ExplanationsController(
            Receipts receipts,
            ScoreExplainer explainer,
            ExplainedScores explained,
            ExplanationWriter writer,
            TextReasons texts) {
        this.receipts = receipts;
        this.explainer = explainer;
        this.explained = explained;
        this.writer = writer;
        this.texts = texts;
    }

    @Operation(
            description =
                    "Shapley values of one score of the decision, from its frozen facts and the version of the model"
                            + " that gave it; of the first score a model gave when no model is named. Of a model that answered a question of the"
                            + " text that asked for the decision: how much less sure it is without each word.")
    @GetMapping("/api/v1/decisions/{id}/explanation")
    ExplanationJson explain(
            @PathVariable String id, @RequestParam(required = false) @Nullable String model, Locale locale) {
        Receipt receipt = receipts.find(new DecisionId(id))
                .orElseThrow(() -> new NotFoundException("decision", id, "List them with GET /api/v1/decisions."));
        Optional<Explanation> words =
                said(receipt).anyMatch(score -> score.model().equals(model))
                        ? Optional.empty()
                        : texts.of(receipt, model);
        return words.map(explanation -> writer.write(explanation, locale))
                .orElseGet(() -> ofScore(receipt, model, locale));
    }

    private ExplanationJson ofScore(Receipt receipt, @Nullable String model, Locale locale) {
        Score score = score(receipt, model);
        return explainer
                .explain(receipt, score)
                .map(explanation -> writer.write(explanation, locale))
                .orElseThrow(() ->
                        new NotFoundException("explanation", score.model() + "/" + score.version(), advice(score)));
    }

    @Operation(
            description =
                    "The decisions whose scores by this model were explained without being asked: a sample, the latest"
                            + " first.")
    @GetMapping("/api/v1/models/{name}/explanations")
    PageJson<ExplainedJson> explained(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return PageJson.of(explained.list(name, version, cursor, PageJson.bounded(limit)), writer::write);
    }

    @Operation(
            description = "Mean size of each input's effect on the model's scores, over the sample of its"
                    + " scores that was explained; while that is small, over its scores among the newest decisions, or"
                    + " over its own background where it gave none of them.")
    @GetMapping("/api/v1/models/{name}/importance")
    ImportanceJson importance(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "100") int decisions) {
        int bounded = Math.min(MOST_DECISIONS, Math.max(1, decisions));
        return explainer
                .importance(name, version, bounded)
                .map(writer::write)
                .orElseThrow(() ->
                        new NotFoundException("model", name, "Maybe its folder is empty or its file not in order."));
    }

    private static Score score(Receipt receipt, @Nullable String model) {
        return said(receipt)
                .filter(score -> model == null || model.equals(score.model()))
                .min(Comparator.comparing(Score::isFallback))
                .orElseThrow(() -> new NotFoundException(
                        "model",
                        String.valueOf(model),
                        "Maybe one of %s."
                                .formatted(said(receipt).map(Score::model).toList())));
    }

    /** Scores first, then estimates under the names they can be asked about by. */
    private static Stream<Score> said(Receipt receipt) {
        return Stream.concat(
                receipt.scores().stream(),
                receipt.estimates().stream()
                        .map(one -> new Score(one.fact(), one.value(), one.model(), one.version(), one.fallback())));
    }

    private static String advice(Score score) {
        return score.isFallback()
                ? "Rules gave this score; they add up as the passport says."
                : "This version of the model is not here any more, or gives no probability. Maybe put its folder back.";
    }
}
