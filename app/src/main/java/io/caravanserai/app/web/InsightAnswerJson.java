package io.caravanserai.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer as applications read it.
 *
 * @param decisionId null when nothing was recorded
 * @param confidence 0 to 1: the chosen action's propensity, the churn probability for {@code churn_risk}
 * @param notes what of the question did not count, such as unknown market trends
 * @param words what to say to the customer, in the language asked for
 * @param wordingBy whose words they are
 */
record InsightAnswerJson(
        @Nullable String decisionId,
        String customerId,
        String taskType,
        String action,
        @Nullable String productId,
        @Nullable String channel,
        double confidence,
        List<String> rationale,
        String mode,
        Churn churn,
        @Nullable String segment,
        String words,
        @Schema(
                        description =
                                "template, or llm: only a service_script is ever worded by a language model, and only where one is set up.")
                String wordingBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Recommendation> recommendations,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                @Schema(description = "Only for recommend: what to show this customer, bought before or not.")
                Products products,
        @Schema(
                        description =
                                "What of the question did not count, such as market trends that name nothing the house offers.")
                List<String> notes) {

    record Churn(int score, double probability) {}

    /**
     * What to show the customer, best first.
     *
     * @param by the model that says so, or {@code rules} where there is none: then these are the products of the offers
     * @param personal false when the customer's own purchases did not count, for want of consent to profiling or of a model
     */
    record Products(String by, boolean personal, List<Product> items) {}

    /** @param score comparable within one answer only */
    record Product(String productId, double score) {}

    record Recommendation(String action, @Nullable String productId, String channel, double score) {}
}
