package io.caravanserai.routes.stream;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodecTest {

    private static final Event CALL = anEvent("call")
            .from("call-center")
            .id("c-1")
            .of("phone:+8613911112222")
            .of("crm:C:1%\n2")
            .at("2026-03-01T10:00:00.123Z")
            .with("turns", List.of(Map.of("speaker", "customer", "text", "太慢了 \"really\"")))
            .with("duration_s", 61)
            .with("big", 9_007_199_254_740_993L)
            .with("score", 0.25)
            .with("vip", true)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|Unrecognized token",
                "[]|not a JSON object",
                "{}|no attribute (source)",
                "{\"source\":\"a\"}|no attribute (id)",
                "{\"source\":\"a\",\"id\":\"1\",\"type\":\"t\",\"time\":\"yesterday\",\"identifiers\":\"crm:1\"}|(yesterday)",
                "{\"source\":\"a\",\"id\":\"1\",\"type\":\"t\",\"time\":\"2026-03-01T10:00:00Z\",\"identifiers\":\"crm\"}|namespace:value",
                "{\"source\":\"a\",\"data\":7}|data is not a JSON object",
                "{\"source\":\"a\"|Unexpected end",
                "{\"source\":\"a\"} {}|follows",
            })
    void saysWhyBytesAreNotAnEvent(String bytes, String why) {
        assertThatThrownBy(() -> EventCodec.read(bytes.getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertThat(EventCodec.read(EventCodec.write(CALL))).isEqualTo(CALL);
    }

    @Test
    void writesCloudEventsThatOthersCanRead() throws IOException {
        JsonNode json = new ObjectMapper().readTree(EventCodec.write(CALL));
        assertThat(json.path("specversion").asText()).isEqualTo("1.0");
        assertThat(json.path("source").asText()).isEqualTo("call-center");
        assertThat(json.path("time").asText()).isEqualTo("2026-03-01T10:00:00.123Z");
        assertThat(json.path("identifiers").asText()).isEqualTo("phone:+8613911112222\ncrm:C:1%25%0A2");
        assertThat(json.at("/data/turns/0/text").asText()).isEqualTo("太慢了 \"really\"");
    }

    @Test
    void leavesOutAttributesItDoesNotKnow() throws IOException {
        String event =
                """
                {"traceparent":"00-1","nested":{"a":[1]},"id":"1","source":"a","type":"t","specversion":"1.0",
                 "time":"2026-03-01T18:00:00+08:00","identifiers":"crm:1","data":{"gone":null}}""";
        assertThat(EventCodec.read(event.getBytes(UTF_8)).data().values()).isEmpty();
        assertThat(EventCodec.read(event.getBytes(UTF_8)).time()).hasToString("2026-03-01T10:00:00Z");
    }
}
