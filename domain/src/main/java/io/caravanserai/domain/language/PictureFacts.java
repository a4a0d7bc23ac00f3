package io.caravanserai.domain.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What image models saw.
 *
 * @param facts probability, 0 to 1, by what may be seen, such as {@code damaged_product}
 * @param models that looked, name and version
 * @param unseen why something was not looked at, in words without content
 */
public record PictureFacts(Map<String, Double> facts, List<String> models, List<String> unseen) {

    public PictureFacts {
        facts = Map.copyOf(facts);
        models = List.copyOf(models);
        unseen = List.copyOf(unseen);
    }

    public static PictureFacts nothing(String reason) {
        return new PictureFacts(Map.of(), List.of(), List.of(reason));
    }

    /** What is most likely to be seen. */
    public Optional<String> likeliest() {
        return facts.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
