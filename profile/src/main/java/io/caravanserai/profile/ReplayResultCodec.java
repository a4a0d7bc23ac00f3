package io.caravanserai.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/** Results of replays as JSON, as they are stored and as the API answers: snake case, moments and durations in ISO 8601. */
public final class ReplayResultCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(words())
            .build();

    private ReplayResultCodec() {}

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule();
        text(module, Instant.class, Instant::toString, Instant::parse);
        text(module, Duration.class, Duration::toString, Duration::parse);
        text(module, CustomerId.class, CustomerId::value, CustomerId::new);
        text(module, DecisionId.class, DecisionId::value, DecisionId::new);
        text(
                module,
                Turn.class,
                turn -> turn.name().toLowerCase(Locale.ROOT),
                text -> Turn.valueOf(text.toUpperCase(Locale.ROOT)));
        return module;
    }

    public static String write(ReplayResult result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when the text is no result; fields it does not know are left out */
    public static ReplayResult read(String text) {
        try {
            return JSON.readValue(text, ReplayResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is no result of a replay.", e);
        }
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return read.apply(in.getValueAsString());
            }
        });
    }
}
