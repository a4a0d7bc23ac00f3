package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the JSON object in what a model said and holds it against its schema. */
final class AnswerReader {

    /** @param answer null when it cannot be used, and the complaints say why */
    record Read(@Nullable JsonNode answer, List<String> complaints) {}

    private AnswerReader() {}

    static Read read(String said, Question question) {
        int from = said.indexOf('{', afterThinking(said));
        int to = said.lastIndexOf('}');
        if (from < 0 || to < from) {
            return refused("it is not a JSON object");
        }
        try {
            return checked(Json.MAPPER.readTree(said.substring(from, to + 1)), question);
        } catch (JacksonException broken) {
            return refused("its JSON is broken");
        }
    }

    private static Read checked(JsonNode answer, Question question) {
        List<String> complaints = question.prompt().shape().complaints(answer);
        if (!complaints.isEmpty()) {
            return new Read(null, complaints);
        }
        return question.redaction().understands(answer.toString())
                ? new Read(answer, List.of())
                : refused("it has a placeholder that the material has not");
    }

    /** Models that think aloud do so before they answer. */
    private static int afterThinking(String said) {
        return Math.max(0, said.lastIndexOf("</think>"));
    }

    private static Read refused(String complaint) {
        return new Read(null, List.of(complaint));
    }
}
