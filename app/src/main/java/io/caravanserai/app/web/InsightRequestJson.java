package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question as applications ask it.
 *
 * @param customerId the hub's id, or {@code namespace:value}; a bare id of yours is looked up as {@code crm:ID}
 * @param context what only the caller knows: recent interactions (texts or objects with {@code text}, {@code type}, {@code topic})
 *     and market trends (texts or objects with {@code topic} or {@code category} and {@code strength} from 0 to 1), which raise
 *     the context factor of the offers whose product, group or tags they name
 * @param taskType {@code next_best_action} (default), {@code churn_risk}, {@code segment}, {@code recommend} or {@code service_script}
 * @param dryRun decide and show, but record nothing and start nothing
 */
record InsightRequestJson(
        @Nullable String customerId, @Nullable Context context, @Nullable String taskType, boolean dryRun) {

    record Context(
            @Schema(description = "Texts, or objects with text, type and topic; at most 20.") @Nullable
                    List<JsonNode> recentInteractions,
            @Schema(
                            description =
                                    "Texts, or objects with topic or category and strength from 0 to 1 (1 when left out); at most 20."
                                            + " A trend that names a tag, the group or the product of an action, in Chinese or"
                                            + " English, raises the context factor of that action by the share its row of the"
                                            + " arbitration weights allows, times the strength. Trends that name nothing the"
                                            + " house offers come back in notes.")
                    @Nullable
                    List<JsonNode> marketTrends) {}

    List<JsonNode> interactions() {
        return context == null || context.recentInteractions() == null ? List.of() : context.recentInteractions();
    }

    List<JsonNode> trends() {
        return context == null || context.marketTrends() == null ? List.of() : context.marketTrends();
    }
}
