package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.decision.MarketTrends;
import io.caravanserai.decision.MarketTrends.Trend;
import io.caravanserai.domain.decision.ActionCatalogue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads {@code context.market_trends}: texts, or objects with {@code topic} or {@code category} and {@code strength} (0 to 1). */
@Component
class TrendReader {

    private static final String PLACE = "context.market_trends";
    private static final int MOST_TRENDS = 20;
    private static final List<String> NAMES = List.of("topic", "category", "trend", "name", "text");

    private final MarketTrends trends;

    TrendReader(ActionCatalogue actions) {
        this.trends = new MarketTrends(actions);
    }

    MarketTrends.Reading read(InsightRequestJson request) {
        List<JsonNode> said = request.trends();
        if (said.size() > MOST_TRENDS) {
            throw new BadRequestException(
                    PLACE, said.size() + " entries", "are more than " + MOST_TRENDS, "Send the strongest ones.");
        }
        return trends.read(said.stream().map(TrendReader::trend).toList());
    }

    private static Trend trend(JsonNode said) {
        Trend trend = new Trend(name(said), strength(said.path("strength")));
        if (trend.name().isEmpty()) {
            throw new BadRequestException(
                    PLACE, said.toString(), "names nothing", "Send a text, or {\"topic\": …, \"strength\": 0.8}.");
        }
        return trend;
    }

    private static String name(JsonNode said) {
        return said.isTextual()
                ? said.asText()
                : NAMES.stream()
                        .map(key -> said.path(key).asText(""))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
    }

    private static double strength(JsonNode said) {
        if (said.isMissingNode() || said.isNull()) {
            return 1;
        }
        if (!said.isNumber() || said.asDouble() < 0 || said.asDouble() > 1) {
            throw new BadRequestException(
                    PLACE + ".strength", said.asText(), "is not a number from 0 to 1", "Maybe write 0.8.");
        }
        return said.asDouble();
    }
}
