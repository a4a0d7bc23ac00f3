package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.decision.MarketTrends;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.model.Understander;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what a caller says of the last minutes into the facts an event would bring. */
@Component
class InsightContext {

    private static final int MOST_INTERACTIONS = 20;
    private static final int LONGEST_TEXT = 4_000;

    private final Understander understander;

    InsightContext(Understander understander) {
        this.understander = understander;
    }

    /** @param trends fact of the market trends the house knows, empty when there are none */
    EventData understood(InsightRequestJson request, String trends) {
        checkNumber(request.interactions());
        EventData told = trends.isEmpty() ? EventData.nothing() : EventData.of(MarketTrends.FACT, trends);
        EventData data = withUnderstanding(told, said(request));
        return topic(request.interactions())
                .map(topic -> data.with("topic", topic))
                .orElse(data);
    }

    private static void checkNumber(List<JsonNode> interactions) {
        if (interactions.size() > MOST_INTERACTIONS) {
            throw new BadRequestException(
                    "context.recent_interactions",
                    interactions.size() + " entries",
                    "are more than " + MOST_INTERACTIONS,
                    "Send the latest ones.");
        }
    }

    /** The first one that an interaction names. */
    private static Optional<String> topic(List<JsonNode> interactions) {
        return interactions.stream()
                .map(node -> node.path("topic").asText(""))
                .filter(one -> !one.isEmpty())
                .findFirst();
    }

    /** What the customer said lately, one line each; empty when nothing was. */
    static String said(InsightRequestJson request) {
        return request.interactions().stream()
                .map(InsightContext::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private EventData withUnderstanding(EventData data, String text) {
        if (text.isEmpty()) {
            return data;
        }
        String bounded = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return understander
                .understand(List.of(bounded))
                .get(0)
                .map(understanding -> data.with("understood", understanding.asData()))
                .orElse(data);
    }

    private static String text(JsonNode interaction) {
        return interaction.isTextual()
                ? interaction.asText()
                : interaction.path("text").asText(interaction.path("content").asText(""));
    }
}
