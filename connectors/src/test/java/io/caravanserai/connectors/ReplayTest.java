package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Signal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{type: jsonl}            ! {\"n\":1}~{\"n\":2,\"amount\":-1}",
                "{type: json}             ! [{\"n\":1},{\"n\":2,\"amount\":-1}]",
                "{type: json}^split: /a   ! {\"a\":[{\"n\":1},{\"n\":2,\"amount\":-1}]}",
                "{type: csv}              ! n,amount~1,1~2,-1",
                "{type: xml, record: buy} ! <a><buy><n>1</n></buy><buy><n>2</n><amount>-1</amount></buy></a>"
            })
    void rawRecordOfQuarantineStandsAlone(String format, String text) {
        TestSource source = TestSource.ofFormat(format.replace('^', '\n'));
        Signal waiting = source.read(text.replace('~', '\n')).get(1).signal();

        assertThat(TestSource.told(source.normaliser().replay(waiting)).get(0))
                .contains(waiting.place() + ", data.amount: '-1'");
        assertThat(TestSource.told(mended(format).normaliser().replay(waiting))).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"/b, 2", "/c, 1"})
    void documentWhoseSplitWasWrongComesBackAfterTheFix(String split, int results) {
        TestSource wrong = TestSource.ofFormat("{type: json}\nsplit: /a");
        Signal waiting = wrong.read("{\"b\":[{\"n\":1},{\"n\":2}]}").get(0).signal();

        List<Normalised> again = TestSource.ofFormat("{type: json}\nsplit: " + split)
                .normaliser()
                .replay(waiting);

        assertThat(again).hasSize(results);
    }

    /** The same format, and a mapping that no longer reads the wrong amount. */
    private static TestSource mended(String format) {
        return TestSource.of(
                """
                format: %s
                map: |
                  {"id": .n, "type": "purchase", "time": "2026-03-01", "identifiers": [{"namespace": "crm", "value": "C-1"}],
                   "data": {"order_id": string(.n), "amount": 1, "currency": "CNY"}}
                """
                        .formatted(format.replace('^', '\n')));
    }
}
