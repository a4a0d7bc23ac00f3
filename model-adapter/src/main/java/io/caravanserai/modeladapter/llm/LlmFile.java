package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code llm.yaml}; what the environment says ({@code HUB_LLM_*}) goes before it. */
final class LlmFile {

    static final String NAME = "llm.yaml";

    private static final long LARGEST = 64 << 10;
    private static final String PREFIX = "HUB_LLM_";
    private static final String KEY = PREFIX + "KEY";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final JsonNode SCHEMA = Json.resource("llm.schema.json");

    private final JsonShape shape = new JsonShape(SCHEMA);
    private final Path file;
    private final Map<String, String> environment;

    LlmFile(Path folder, Map<String, String> environment) {
        this.file = folder.resolve(NAME);
        this.environment = environment;
    }

    Path path() {
        return file;
    }

    /**
     * Empty when no language model may be asked.
     *
     * @throws InvalidAssetException with everything wrong with it
     */
    Optional<LlmSettings> read() {
        ObjectNode tree = Json.MAPPER.createObjectNode().put("enabled", false);
        if (Files.exists(file)) {
            tree.setAll(asObject(Json.asset(NAME, content())));
        }
        overlay(tree);
        Problems problems = new Problems(NAME);
        shape.check(tree, problems);
        problems.throwIfAny();
        return tree.path("enabled").asBoolean() ? Optional.of(settings(tree, problems)) : Optional.empty();
    }

    private byte[] content() {
        try {
            if (Files.size(file) > LARGEST) {
                throw problem("", Files.size(file) + " bytes", "is more than " + LARGEST, "Maybe another file.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw problem("", unreadable.getClass().getSimpleName(), "kept it from being read", "Maybe its rights.");
        }
    }

    private static ObjectNode asObject(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw problem("", tree.getNodeType(), "is not a list of keys", "Maybe write enabled: false.");
    }

    /** An address in the environment switches the model on. */
    private void overlay(ObjectNode tree) {
        if (!environment.getOrDefault(PREFIX + "BASE_URL", "").isBlank()) {
            tree.put("enabled", true);
        }
        SCHEMA.path("properties").fieldNames().forEachRemaining(key -> {
            String value = environment
                    .getOrDefault(PREFIX + key.toUpperCase(Locale.ROOT), "")
                    .strip();
            if (!value.isEmpty()) {
                tree.set(key, typed(key, value));
            }
        });
    }

    private static JsonNode typed(String key, String value) {
        String type = SCHEMA.at("/properties/" + key + "/type").asText("string");
        if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
            return Json.MAPPER.getNodeFactory().numberNode(Long.parseLong(value));
        }
        if (type.equals("boolean") && Set.of("true", "false").contains(value)) {
            return Json.MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(value));
        }
        return Json.MAPPER.getNodeFactory().textNode(value);
    }

    private LlmSettings settings(ObjectNode tree, Problems problems) {
        URI address = address(tree, problems);
        ApiKey key = key(tree, problems);
        problems.throwIfAny();
        return new LlmSettings(
                address,
                tree.path("model").asText(),
                key,
                AnswerFormat.parse(tree.path("answers").asText("json_object")),
                tree.has("transcription_model")
                        ? tree.get("transcription_model").asText()
                        : null,
                Duration.ofMillis(tree.path("time_limit_ms").asLong(8_000)),
                Duration.ofMillis(tree.path("recording_limit_ms").asLong(120_000)),
                tree.path("attempts").asInt(3),
                tree.path("concurrency").asInt(4),
                tree.path("day_calls").asLong(1_000),
                tree.path("day_tokens").asLong(1_000_000),
                tree.path("cached_answers").asInt(500),
                tree.path("answer_tokens").asInt(800));
    }

    private static URI address(JsonNode tree, Problems problems) {
        String text = tree.path("base_url").asText().replaceFirst("/+$", "");
        try {
            URI address = URI.create(text);
            boolean trusted =
                    tree.path("plain_http").asBoolean() || LOOPBACK.contains(String.valueOf(address.getHost()));
            if ("http".equals(address.getScheme()) && !trusted) {
                problems.add(
                        "base_url",
                        address.getHost(),
                        "would be asked without encryption",
                        "Maybe https://, or plain_http: true inside a network you trust.");
            }
            return address;
        } catch (IllegalArgumentException notAnAddress) {
            problems.add("base_url", text, "is not an address", "Maybe https://api.deepseek.com/v1.");
            return URI.create("http://localhost");
        }
    }

    private @Nullable ApiKey key(JsonNode tree, Problems problems) {
        String variable = tree.path("key_variable").asText(KEY);
        String value = environment
                .getOrDefault(KEY, environment.getOrDefault(variable, ""))
                .strip();
        if (value.isEmpty() && tree.has("key_variable")) {
            problems.add(
                    "key_variable", variable, "is not set in the environment", "Maybe export it before the start.");
        }
        if (!value.matches("[\\x21-\\x7e]*")) {
            problems.add(
                    "key_variable", variable, "holds characters no key has", "Maybe a quote or a line end too many.");
        }
        return value.isEmpty() ? null : new ApiKey(value);
    }

    private static InvalidAssetException problem(String place, Object found, String expected, String advice) {
        return new InvalidAssetException(new Problem(NAME, place, String.valueOf(found), expected, advice));
    }
}
