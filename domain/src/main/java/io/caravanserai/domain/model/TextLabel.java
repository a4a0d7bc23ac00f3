package io.caravanserai.domain.model;

import java.util.List;
import java.util.Map;

/**
 * What a head of one's own training says of a text.
 *
 * @param answers the question: {@code intent}, {@code satisfaction}, …
 * @param said one answer, or several, or none
 * @param score probability of the likeliest, 0 to 1
 * @param model name and version that said so
 */
public record TextLabel(String answers, List<String> said, double score, String model) {

    public TextLabel {
        said = List.copyOf(said);
    }

    Map<String, Object> asData() {
        return Map.of("said", String.join(",", said), "score", score, "model", model);
    }
}
