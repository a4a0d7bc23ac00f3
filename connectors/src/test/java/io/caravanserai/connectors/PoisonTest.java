package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad record costs itself only, wherever it stands. */
class PoisonTest {

    private record Writing(String format, String head, String good, String separator, String tail) {

        String with(int position, String poison) {
            StringBuilder text = new StringBuilder(head);
            for (int index = 0; index < 3; index++) {
                text.append(index == 0 ? "" : separator)
                        .append(index == position ? poison : good.replace("#", String.valueOf(index)));
            }
            return text + tail;
        }
    }

    private static final Writing LINES = new Writing("{type: jsonl}", "", "{\"n\":\"#\"}", "\n", "\n");
    private static final Writing LIST = new Writing("{type: json}", "[", "{\"n\":\"#\"}", ",\n ", "\n]");
    private static final Writing SPLIT =
            new Writing("{type: json}\nsplit: /a/b", "{\"x\":[1],\"a\":{\"b\":[", "{\"n\":\"#\"}", ",", "]}}");
    private static final Writing CSV = new Writing("{type: csv}", "n,text\n", "#,\"a, \n\"\"b\"\"\"", "\r\n", "");
    private static final Writing TSV = new Writing("{type: tsv}", "n\ttext\n", "#\tone, two", "\n", "\n");
    private static final Writing XML = new Writing(
            "{type: xml, record: buy}",
            "<?xml version=\"1.0\"?>\n<!-- <buy> --><all>",
            "<buy k='>'><n>#</n><text><![CDATA[</buy>]]></text></buy>",
            "\n",
            "</all>");

    static Stream<Arguments> poisons() {
        return Stream.of(
                        bad(LINES, "{\"n\": ", "is no JSON"),
                        bad(LINES, "{\"n\":\"1\",\"n\":\"2\"}", "is no JSON"),
                        bad(LINES, "{\"n\":\"1\"} {\"n\":\"2\"}", "is no JSON"),
                        bad(LINES, "{\"n\":\"1\",\"amount\":\"sevn\"}", "keeps the mapping from its event"),
                        bad(LINES, "[]", "is missing"),
                        bad(LIST, "{\"n\": nul}", "is no JSON"),
                        bad(LIST, "{\"n\": [}", "is no JSON"),
                        bad(LIST, "{\"n\": 1", "is no JSON"),
                        bad(LIST, "{\"n\": \"1}", "is no JSON"),
                        bad(LIST, "{\"n\": {\"m\": 1}", "is no JSON"),
                        bad(LIST, "1}", "is no JSON"),
                        bad(LIST, "", "is empty"),
                        bad(LIST, "{\"n\":\"1\",\"amount\":-3}", "must have a minimum value of 0"),
                        bad(SPLIT, "{\"n\":\"1\" \"amount\":3}", "is no JSON"),
                        bad(CSV, "1", "do not fit the 2 columns"),
                        bad(CSV, "1,a,b", "do not fit the 2 columns"),
                        bad(TSV, "1", "do not fit the 2 columns"),
                        bad(XML, "<buy><n>1</m></buy>", "is no XML"),
                        bad(XML, "<buy><n>1</n>", "is never closed"),
                        bad(XML, "<buy><n>&secret;</n></buy>", "is no XML"))
                .flatMap(poison -> Stream.of(0, 1, 2).map(position -> withPosition(poison, position)));
    }

    @ParameterizedTest(name = "{1} at {3} of {0}")
    @MethodSource("poisons")
    void costsItselfOnly(Writing writing, String poison, String reason, int position) {
        List<String> told =
                TestSource.told(TestSource.ofFormat(writing.format()).read(writing.with(position, poison)));

        assertThat(told).hasSize(3);
        assertThat(told.get(position)).contains(reason);
        assertThat(told).filteredOn(line -> line.length() == 1).hasSize(2).doesNotHaveDuplicates();
    }

    private static Object[] bad(Writing writing, String poison, String reason) {
        return new Object[] {writing, poison, reason};
    }

    private static Arguments withPosition(Object[] poison, int position) {
        return Arguments.of(poison[0], poison[1], poison[2], position);
    }
}
