package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.EncoderPassport;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The twin of an encoder: texts, and the vectors it must make of them, one JSON a line. */
final class GoldenVectors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "text";
    private static final String VECTOR = "vector";
    private static final String EXAMPLE = "Maybe {\"text\": \"a text\", \"vector\": [0.1, …]}.";

    /** Of texts to vectors. */
    interface Reader {

        float[] read(String text) throws OrtException;
    }

    private final EncoderPassport passport;
    private final Problems problems;

    GoldenVectors(EncoderPassport passport, Problems problems) {
        this.passport = passport;
        this.problems = problems;
    }

    void compare(byte[] jsonl, Reader reader) {
        List<String> lines = new String(jsonl, StandardCharsets.UTF_8).lines().toList();
        if (lines.stream().allMatch(String::isBlank)) {
            problems.add("", "no rows", "is too little to prove a model", EXAMPLE);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                compare("line " + (i + 1), lines.get(i), reader);
            }
        }
    }

    private void compare(String line, String json, Reader reader) {
        JsonNode golden = parsed(json);
        int width = passport.output().dimensions();
        if (!golden.path(TEXT).isTextual() || !golden.path(VECTOR).isArray()) {
            problems.add(line, start(json), "is no golden text with its vector", EXAMPLE);
        } else if (golden.path(VECTOR).size() != width) {
            problems.add(
                    line + ", vector",
                    golden.path(VECTOR).size() + " numbers",
                    "are not the %d of output.dimensions".formatted(width),
                    "Maybe golden vectors and graph come from different encoders.");
        } else {
            compare(line, golden, reader);
        }
    }

    private void compare(String line, JsonNode golden, Reader reader) {
        String text = golden.path(TEXT).asText();
        try {
            double cosine = cosine(golden.path(VECTOR), reader.read(text));
            if (!(cosine >= passport.cosine())) {
                problems.add(
                        line + ", vector",
                        "cosine %.4f".formatted(cosine),
                        "is how near the encoder comes for “%s”, less than golden_cosine (%s)"
                                .formatted(text, passport.cosine()),
                        "Maybe another pooling, another tokenizer, or a graph of another training.");
            }
        } catch (OrtException onAnotherThread) {
            throw new IllegalStateException(onAnotherThread);
        }
    }

    private static double cosine(JsonNode golden, float[] vector) {
        double product = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < vector.length; i++) {
            double wanted = golden.get(i).asDouble();
            product += wanted * vector[i];
            one += wanted * wanted;
            other += vector[i] * (double) vector[i];
        }
        return product / Math.sqrt(one * other);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    private static String start(String json) {
        return json.length() <= 40 ? json : json.substring(0, 40) + "…";
    }
}
