package io.caravanserai.profile.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.domain.model.Explanation;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Explanations as JSON, without the values of the facts: those are the receipt's. */
final class ExplanationCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ExplanationCodec() {}

    static byte[] write(Explanation explanation) {
        try {
            return JSON.writeValueAsBytes(explanation.withValues(feature -> null));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Explanation read(byte[] json) {
        try {
            return JSON.readValue(json, Explanation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
