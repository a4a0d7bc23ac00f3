package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Asks the model for a JSON answer, once more when the first one cannot be used. */
final class Chat {

    private static final String PATH = "/chat/completions";
    private static final String JSON = "application/json";
    private static final int REPEATED = 4_000;

    private final GuardedProvider provider;
    private final AnswerCache cache;

    Chat(GuardedProvider provider) {
        this.provider = provider;
        cache = new AnswerCache(provider.settings().cachedAnswers());
    }

    String model() {
        return provider.settings().model();
    }

    /** An answer that keeps to the question's schema; personal data is still hidden in it. */
    JsonNode ask(Question question) throws NoAnswerException {
        ObjectNode request = request(question);
        String key = AnswerCache.key(Json.bytes(request));
        Optional<JsonNode> remembered = cache.find(key);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        JsonNode answer = askAndRepair(question, request);
        cache.keep(key, answer);
        return answer;
    }

    private JsonNode askAndRepair(Question question, ObjectNode request) throws NoAnswerException {
        Deadline deadline = Deadline.in(provider.settings().timeLimit());
        String said = say(request, deadline);
        AnswerReader.Read first = AnswerReader.read(said, question);
        if (first.answer() != null) {
            return first.answer();
        }
        ArrayNode messages = (ArrayNode) request.get("messages");
        message(messages, "assistant", said.length() <= REPEATED ? said : said.substring(0, REPEATED));
        message(
                messages,
                "user",
                "This cannot be used: " + String.join("; ", first.complaints())
                        + ". Answer again, with the JSON object and nothing else.");
        JsonNode second = AnswerReader.read(say(request, deadline), question).answer();
        if (second == null) {
            throw new NoAnswerException(Reason.UNUSABLE);
        }
        return second;
    }

    private String say(ObjectNode request, Deadline deadline) throws NoAnswerException {
        return provider.post(PATH, JSON, Json.bytes(request), deadline)
                .at("/choices/0/message/content")
                .asText();
    }

    private ObjectNode request(Question question) {
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.put("model", model());
        request.put("temperature", 0);
        request.put("stream", false);
        request.put("max_tokens", provider.settings().answerTokens());
        ArrayNode messages = request.putArray("messages");
        message(messages, "system", question.prompt().filled(question.blanks()));
        message(messages, "user", question.delimited());
        format(request, question);
        return request;
    }

    private void format(ObjectNode request, Question question) {
        AnswerFormat format = provider.settings().answers();
        if (format == AnswerFormat.NONE) {
            return;
        }
        ObjectNode asked = request.putObject("response_format");
        if (format == AnswerFormat.JSON_OBJECT) {
            asked.put("type", "json_object");
            return;
        }
        asked.put("type", "json_schema");
        ObjectNode schema = asked.putObject("json_schema");
        schema.put("name", question.prompt().name().replace('-', '_'));
        schema.put("strict", true);
        schema.set("schema", question.prompt().schema());
    }

    private static void message(ArrayNode messages, String role, String content) {
        messages.addObject().put("role", role).put("content", content);
    }
}
