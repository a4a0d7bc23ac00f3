package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad signal waits in quarantine with the sentence that says what to do, and its good neighbour goes through. */
class BadSignalsTest {

    private static final String CANONICAL =
            """
            {"id": "ID", "type": "browse", "time": "TIME", "identifiers": [{"namespace": "crm", "value": "C-ID"}],
             "data": {"step": "browse", "category": "digital"}}""";

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();

    static Stream<Arguments> badSignals() {
        String time = Instant.now().toString();
        String later = Instant.now().plus(Duration.ofDays(2)).toString();
        String good = event("bad", time);
        return Stream.of(
                Arguments.of("broken JSON", utf8(good.replace("}}", "}")), "is no JSON"),
                Arguments.of(
                        "unknown schema version",
                        utf8(good.replace("\"type\"", "\"version\": 7, \"type\"")),
                        "version: '7' is not a schema version of browse. Maybe one of [1]."),
                Arguments.of("10 MB field", utf8(good.replace("digital", "x".repeat(10_000_000))), "is longer"),
                Arguments.of(
                        "wrong charset",
                        good.replace("digital", "数码").getBytes(Charset.forName("GB18030")),
                        "is not UTF-8"),
                Arguments.of(
                        "no identifier",
                        utf8(good.replaceAll("\\[\\{\"namespace.*?}]", "[]")),
                        "identifiers: are missing. Maybe the mapping reads another field."),
                Arguments.of(
                        "time in the future", utf8(event("bad", later)), "is in the future. Maybe time.zone is wrong"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSignals")
    void waitsInQuarantineAndItsNeighbourGoesThrough(String name, byte[] bad, String sentence) {
        String neighbour = "n-" + name.replace(' ', '-');

        app.post(
                        "/api/v1/events/hub-events",
                        list(bad, utf8(event(neighbour, Instant.now().toString()))))
                .expect(202);

        await().atMost(30, SECONDS)
                .until(() -> !app.customer("crm:C-" + neighbour).isEmpty());
        assertThat(quarantined()).anySatisfy(said -> assertThat(said).contains(sentence));
    }

    @ParameterizedTest(name = "at place {0}")
    @ValueSource(ints = {0, 1, 2})
    void spoilsNeitherWhatComesBeforeNorWhatComesAfterIt(int place) {
        String time = Instant.now().toString();
        List<String> records = new ArrayList<>();
        IntStream.range(0, 2).forEach(i -> records.add(event("p" + place + i, time)));
        records.add(place, "{\"id\": \"poison-%d\", nonsense}".formatted(place));

        JsonNode answer = app.post("/api/v1/events/hub-events", "[" + String.join(",", records) + "]")
                .expect(202)
                .json();

        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("rejected").asInt()).isEqualTo(1);
        assertThat(answer.at("/quarantined/0/sentence").asText()).contains("record " + (place + 1), "is no JSON");
        await().atMost(30, SECONDS).untilAsserted(() -> IntStream.range(0, 2)
                .forEach(i -> assertThat(app.customer("crm:C-p" + place + i)).isNotEmpty()));
    }

    @Test
    void sameIdWithOtherContentWaitsInQuarantineAndTheFirstStands() {
        String time = Instant.now().toString();
        app.post("/api/v1/events/hub-events", event("once", time)).expect(202);
        await().atMost(30, SECONDS).until(() -> !app.customer("crm:C-once").isEmpty());

        app.post("/api/v1/events/hub-events", event("once", time).replace("digital", "food"))
                .expect(202);

        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(quarantined())
                .anySatisfy(said -> assertThat(said).contains("'once' was seen before with other content")));
    }

    private List<String> quarantined() {
        List<String> said = new ArrayList<>();
        app.items("/api/v1/quarantine?limit=100")
                .forEach(signal -> said.add(signal.at("/problem/sentence").asText()));
        return said;
    }

    private static String event(String id, String time) {
        return CANONICAL.replace("ID", id).replace("TIME", time);
    }

    private static byte[] list(byte[] one, byte[] two) {
        byte[] all = new byte[one.length + two.length + 3];
        all[0] = '[';
        System.arraycopy(one, 0, all, 1, one.length);
        all[one.length + 1] = ',';
        System.arraycopy(two, 0, all, one.length + 2, two.length);
        all[all.length - 1] = ']';
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
