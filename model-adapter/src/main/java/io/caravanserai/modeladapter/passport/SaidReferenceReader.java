package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code reference} of a text or image model: a share for each of its classes. */
final class SaidReferenceReader {

    private SaidReferenceReader() {}

    /** Null when the passport has none: then drift cannot be told. */
    static @Nullable SaidReference read(JsonNode reference, List<String> classes, Problems problems) {
        if (!reference.isObject()) {
            return null;
        }
        ReferenceReader reader = new ReferenceReader(problems);
        Bins said = reader.bins("reference.said", reference.path("said"));
        for (String one : said.values()) {
            if (!classes.contains(one)) {
                problems.add("reference.said", one, "is not a class of this model", "Maybe one of " + classes + ".");
            }
        }
        return new SaidReference(
                reference.path("rows").asInt(),
                said,
                reference.has("score") ? reader.bins("reference.score", reference.path("score")) : null);
    }
}
