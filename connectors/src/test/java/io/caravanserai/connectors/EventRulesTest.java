package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRulesTest {

    private static final TestSource CANONICAL = TestSource.of("format: {type: jsonl}\nmap: .\n");
    private static final String BROWSE =
            """
            {"id":"1","type":"browse","time":"2026-03-01T00:00:00Z","identifiers":[{"namespace":"crm","value":"C-1"}],"data":{"step":"compare"}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"browse\"             | \"walk\"             | type: 'walk' is not an event type. Maybe one of [browse",
                "\"type\"               | \"version\":2,\"type\" | version: '2' is not a schema version of browse. Maybe one of [1].",
                "2026-03-01T00:00:00Z | 2026-03-10T00:05:01Z | time: '2026-03-10T00:05:01Z' is in the future. Maybe time.zone is wrong",
                "2026-03-01T00:00:00Z | last week            | time: 'last week' is not a time of [iso]. Maybe add its format",
                "\"C-1\"                | \"  \"               | identifiers: are missing. Maybe the mapping reads another field.",
                "\"crm\"                | \"CRM no\"           | identifiers: 'CRM no' is not a namespace. Maybe one of [phone, email",
                "\"1\"                  | \"\"                 | id: is missing. Maybe map it, or set id to content-hash.",
                "\"compare\"            | \"run\"              | data.step: 'run' is not allowed here. Maybe one of [browse, compare, consult].",
                "\"step\"               | \"stepp\"            | data: 'step' is missing. Maybe add it. There are 1 more.",
                "2026-03-01T00:00:00Z | -0044-03-15T09:00:00Z | time: '-0044-03-15T09:00:00Z' is before 1900. Maybe it counts",
                "\"C-1\"                | \"C\\u0000\"         | identifiers: 'U+0000' cannot be stored. Maybe the source cut",
                "\"compare\"            | \"compare\",\"category\":\"\\ud83d\" | data: 'U+D83D' cannot be stored. Maybe the source cut",
                "\"id\"                 | \"who\":1,\"id\"       | who: 'who' is not a key of an event. Maybe move it into data"
            })
    void rejectsWithItsPlaceAndAdvice(String good, String bad, String sentence) {
        List<String> told = TestSource.told(CANONICAL.read(BROWSE + BROWSE.replace(good, bad)));

        assertThat(told).hasSize(2).startsWith("1");
        assertThat(told.get(1)).startsWith("test, in, line 2, " + sentence);
    }

    @Test
    void takesClocksThatAreFiveMinutesAhead() {
        assertThat(only(CANONICAL.read(BROWSE.replace("2026-03-01T00:00:00Z", "2026-03-10T00:05:00Z")))
                        .time())
                .isEqualTo(Instant.parse("2026-03-10T00:05:00Z"));
    }

    @Test
    void keepsJunkIdentifiersForTheRoomThatKnowsThem() {
        Event event =
                only(CANONICAL.read(BROWSE.replace("\"crm\",\"value\":\"C-1\"", "\"phone\",\"value\":\"unknown\"")));

        assertThat(event.partitionKey()).isEqualTo("phone:unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 138-0013-8001, +8613800138001",
        "phone, 0044 20 7946 0958, +442079460958",
        "email, ' A.B@Example.COM ', a.b@example.com",
        "crm, ' C-7 ', C-7",
        "phone, 13800000000, +8613800000000"
    })
    void writesIdentifiersInOneWay(String namespace, String value, String standard) {
        String record =
                BROWSE.replace("\"crm\",\"value\":\"C-1\"", "\"%s\",\"value\":\"%s\"".formatted(namespace, value));

        assertThat(only(CANONICAL.read(record)).partitionKey()).isEqualTo(namespace + ":" + standard);
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-03-01T10:00:00, 2026-03-01T02:00:00Z",
        "iso, 2026-03-01, 2026-02-28T16:00:00Z",
        "iso, 2026-03-01T10:00:00-05:00, 2026-03-01T15:00:00Z",
        "yyyy年M月d日 HH:mm, 2026年3月1日 08:30, 2026-03-01T00:30:00Z",
        "EEE MMM dd HH:mm:ss Z yyyy, Sun Mar 01 10:00:00 +0000 2026, 2026-03-01T10:00:00Z",
        "epoch-seconds, 1772359200, 2026-03-01T10:00:00Z",
        "epoch-millis, 1772359200500, 2026-03-01T10:00:00.500Z"
    })
    void readsTimesAsTheConnectorSays(String format, String text, String instant) {
        TestSource source = TestSource.of(
                "format: {type: jsonl}\ntime: {zone: Asia/Shanghai, formats: [\"%s\"]}\nmap: .\n".formatted(format));

        assertThat(only(source.read(BROWSE.replace("2026-03-01T00:00:00Z", text)))
                        .time())
                .isEqualTo(instant);
    }

    @Test
    void takesTheClockForSourcesWithoutTimesWhenAsked() {
        TestSource source = TestSource.of("format: {type: jsonl}\ntime: {when-missing: clock}\nmap: .\n");

        assertThat(only(source.read(BROWSE.replace("\"time\":\"2026-03-01T00:00:00Z\",", "")))
                        .time())
                .isEqualTo(Shipped.CLOCK.instant());
    }

    @Test
    void sameContentIsTheSameEventWhereverItStands() {
        TestSource source = TestSource.of("format: {type: jsonl}\nid: content-hash\nmap: .\n");

        List<String> ids =
                TestSource.told(source.read(BROWSE + "\n\n" + BROWSE + BROWSE.replace("compare", "consult")));

        assertThat(ids).hasSize(3).allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    void oneBadEventRejectsItsWholeRecord() {
        TestSource source = TestSource.of("format: {type: jsonl}\nmap: '[., {\"id\": \"2\", \"type\": \"browse\"}]'\n");

        assertThat(TestSource.told(source.read(BROWSE)))
                .hasSize(1)
                .first()
                .asString()
                .contains("data: 'step' is missing");
    }

    @Test
    void mappingThatAnswersNothingRejects() {
        TestSource source = TestSource.of("format: {type: jsonl}\nmap: if (.keep) . else null\n");

        assertThat(TestSource.told(source.read(BROWSE)))
                .containsExactly(
                        "test, in, line 1, map: 'null' is no event. Maybe answer an object, or a list of them.");
    }

    @Test
    void numberWithoutEndRejects() {
        String purchase = BROWSE.replace("browse", "purchase")
                .replace("{\"step\":\"compare\"}", "{\"order_id\":\"O-1\",\"currency\":\"CNY\",\"amount\":1e999}");

        assertThat(TestSource.told(CANONICAL.read(purchase)))
                .containsExactly("test, in, line 1, data: 'Infinity' cannot be stored."
                        + " Maybe the source cut or damaged the value.");
    }

    @Test
    void conditionThatDoesNotHoldLeavesItsEventOut() {
        TestSource source = TestSource.of("format: {type: jsonl}\nmap: '[., if (.also) {\"id\": \"2\"}]'\n");

        assertThat(TestSource.told(source.read(BROWSE))).containsExactly("1");
    }

    @Test
    void mappingThatNeverEndsRejectsItsRecordOnly() {
        TestSource source = TestSource.of("format: {type: jsonl}\nmap: 'def f(x) f($x)  f(.)'\n");

        assertThat(TestSource.told(source.read(BROWSE)).get(0))
                .contains("'a function that never ends' keeps the mapping from its event");
    }

    @Test
    void masksWhatMustNotStayReadable() {
        TestSource source = TestSource.of(
                """
                format: {type: jsonl}
                hash-key: ${env:HASH_KEY}
                mask:
                  - {path: turns.text, how: mask-digits}
                  - {path: case_id, how: hash}
                  - {path: product, how: drop}
                map: .
                """);

        Event event = only(
                source.read(
                        """
                {"id":"1","type":"complaint","time":"2026-03-01","identifiers":[{"namespace":"crm","value":"C-1"}],"data":{"case_id":"K-9","product":"loan","turns":[{"speaker":"customer","text":"在2026年打１３８ ００１３ ８００１ about 12000"}]}}
                """));

        assertThat(event.at("product")).isNull();
        assertThat(event.at("case_id")).asString().matches("[0-9a-f]{32}");
        assertThat(event.data().values().get("turns"))
                .isEqualTo(List.of(Map.of("speaker", "customer", "text", "在2026年打*** **** **** about 12000")));
    }

    @Test
    void onlyTheCustomersWordsAreToBeUnderstood() {
        Normalised.Ready ready = (Normalised.Ready) CANONICAL
                .read(
                        """
                        {"id":"1","type":"complaint","time":"2026-03-01","identifiers":[{"namespace":"crm","value":"C-1"}],"data":{"case_id":"K-9","text":"Late again","turns":[{"speaker":"agent","text":"Hello"},{"speaker":"customer","text":"Where is it?"}]}}
                        """)
                .get(0);

        assertThat(ready.textToUnderstand()).contains("Late again\nWhere is it?");
        assertThat(Shipped.SCHEMAS.text(only(CANONICAL.read(BROWSE)))).isEmpty();
    }

    private static Event only(List<Normalised> results) {
        assertThat(results).as("%s", TestSource.told(results)).hasSize(1);
        return ((Normalised.Ready) results.get(0)).event();
    }
}
