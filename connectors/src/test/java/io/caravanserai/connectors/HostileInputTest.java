package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileInputTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HUGE = "x".repeat(10 * 1024 * 1024);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: jsonl}            | {\"n\":1}~{\"n\":2,\"text\":\"#\"}~{\"n\":3}",
                "{type: json}             | [{\"n\":1},{\"n\":2,\"text\":\"#\"},{\"n\":3}]",
                "{type: csv}              | n,text~1,a~2,\"#\"~3,b",
                "{type: xml, record: buy} | <all><buy><n>1</n></buy><buy><n>2</n><text>#</text></buy><buy><n>3</n></buy></all>"
            })
    void rejectsFieldOfTenMegabytesAndReadsTheNextRecord(String format, String text) {
        List<Normalised> results =
                TestSource.ofFormat(format).read(text.replace('~', '\n').replace("#", HUGE));

        assertThat(TestSource.told(results)).hasSize(3).startsWith("1").endsWith("3");
        assertThat(TestSource.told(results.get(1)))
                .contains("is longer than the longest record allowed, 1048576 bytes")
                .contains("Maybe raise format.longest-record");
        assertThat(results.get(1).signal().bytes()).hasSizeLessThan(128 * 1024);
    }

    @Test
    void rejectsUndeclaredCharsetWithItsOffsetAndKeepsNeighbours() {
        byte[] lines = "{\"n\":\"1\"}\n{\"n\":\"中文\"}\n{\"n\":\"3\"}\n".getBytes(GB18030);

        assertThat(TestSource.told(TestSource.ofFormat("{type: jsonl}").read(lines)))
                .containsExactly(
                        "1",
                        "test, in, line 2, byte 6: '0xd6' is not UTF-8."
                                + " Maybe the source writes another charset; name it in format.charset.",
                        "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{type: jsonl, charset: GB18030}               ! {\"n\":\"中文俓乗\"}",
                "{type: json, charset: GB18030}                ! [{\"n\":\"中文俓乗\"}]",
                "{type: csv, charset: GB18030, separator: '|'} ! n|text~中文俓乗|\"她说, \"\"好\"\"\"",
                "{type: xml, record: buy, charset: GB18030}    ! <a><buy><n>中文俓乗</n></buy></a>"
            })
    void readsDeclaredChineseCharset(String format, String text) {
        byte[] bytes = text.replace('~', '\n').getBytes(GB18030);

        assertThat(TestSource.told(TestSource.ofFormat(format).read(bytes))).containsExactly("中文俓乗");
    }

    @Test
    void refusesUtf16() {
        byte[] bytes = "{\"n\":\"1\"}".getBytes(StandardCharsets.UTF_16);

        assertThat(TestSource.told(TestSource.ofFormat("{type: jsonl}").read(bytes)))
                .containsExactly("test, in, byte 0: 'UTF-16' is not read. Send UTF-8.");
    }

    @Test
    void skipsByteOrderMark() {
        assertThat(TestSource.told(TestSource.ofFormat("{type: csv}").read("\uFEFFn,text\n7,a\n")))
                .containsExactly("7");
    }

    @Test
    void findsGzipByItself() throws IOException {
        assertThat(TestSource.told(TestSource.ofFormat("{type: jsonl}").read(zipped("{\"n\":1}\n{\"n\":2}"))))
                .containsExactly("1", "2");
    }

    @Test
    void readsEveryMemberOfGzip() throws IOException {
        byte[] first = zipped("{\"n\":1}\n");
        byte[] second = zipped("{\"n\":2}\n");
        InputStream slow = new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));

        assertThat(TestSource.told(TestSource.ofFormat("{type: jsonl}").read(slow)))
                .containsExactly("1", "2");
    }

    @Test
    void rejectsWhatOnlyBeginsLikeGzip() {
        assertThat(TestSource.told(TestSource.ofFormat("{type: jsonl}").read(new byte[] {0x1f, (byte) 0x8b})))
                .containsExactly(
                        "test, in: 'gzip' is damaged or ends too early. Maybe the file was cut; send it again.");
    }

    @Test
    void gzipWhoseSourceFailsIsNotTakenForTorn() throws IOException {
        byte[] whole = zipped("{\"n\":1}\n".repeat(5_000));
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(whole, 0, whole.length / 2), new FailingStream());

        assertThatThrownBy(() -> TestSource.ofFormat("{type: jsonl}").read(failing))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void rejectsTheEndOfTornGzipOnly() throws IOException {
        byte[] whole = zipped("n,text\n" + "1,aaaa\n".repeat(5_000) + "2,b");
        byte[] torn = Arrays.copyOf(whole, whole.length - 12);

        List<Normalised> results = TestSource.ofFormat("{type: csv}").read(torn);

        assertThat(TestSource.told(results.get(0))).isEqualTo("1");
        assertThat(TestSource.told(results.get(results.size() - 1))).contains("'gzip' is damaged or ends too early");
        assertThat(results).filteredOn(Normalised.Rejected.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><all><buy><n>&x;</n></buy></all>",
                "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><all><buy><n>&b;</n></buy></all>"
            })
    void refusesDocumentTypeBeforeAnyEntityIsLookedAt(String xml) {
        assertThat(TestSource.told(
                        TestSource.ofFormat("{type: xml, record: buy}").read(xml)))
                .containsExactly("test, in, line 1: 'a document type' is refused: its entities can read files and fill"
                        + " memory. Send the document without <!DOCTYPE>.");
    }

    @Test
    void refusesDocumentTypeInsideRecord() {
        String xml = "<all><buy><!DOCTYPE a [<!ENTITY x 'y'>]><n>&x;</n></buy><buy><n>2</n></buy></all>";

        assertThat(TestSource.told(
                        TestSource.ofFormat("{type: xml, record: buy}").read(xml)))
                .hasSize(2)
                .endsWith("2")
                .first()
                .asString()
                .contains("is no XML");
    }

    @Test
    void quoteThatIsNeverClosedCostsItsOwnLine() {
        assertThat(TestSource.told(TestSource.ofFormat("{type: csv}").read("n,text\n1,a\n2,\"b\n3,c\n4,d")))
                .containsExactly(
                        "1",
                        "test, in, line 3: 'a quote' is opened and never closed. Maybe double the quote inside the field.",
                        "3",
                        "4");
    }

    @Test
    void headerThatCannotBeReadRejectsTheFile() {
        assertThat(TestSource.told(TestSource.ofFormat("{type: csv}").read("\"n,text\n1,a\n2,b\n")))
                .singleElement()
                .asString()
                .contains("line 1: 'a quote' is opened and never closed");
    }

    @Test
    void pageThatIsNoXmlIsSaid() {
        assertThat(TestSource.told(
                        TestSource.ofFormat("{type: xml, record: buy}").read("502 Bad Gateway <buy/>")))
                .containsExactly("test, in, line 1: 'text' stands before any tag. Maybe this is no XML document.");
    }

    @Test
    void endlessStreamIsReadRecordByRecord() {
        byte[] line = "{\"n\":\"1\"}\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return line[at++ % line.length];
            }
        };
        AtomicInteger seen = new AtomicInteger();

        assertThatThrownBy(
                        () -> TestSource.ofFormat("{type: jsonl}").normaliser().read(endless, "in", result -> {
                            if (seen.incrementAndGet() == 1000) {
                                throw new IllegalStateException("enough");
                            }
                        }))
                .hasMessage("enough");
        assertThat(seen).hasValue(1000);
    }

    @Test
    void listThatIsNotClosedIsSaid() {
        assertThat(TestSource.told(TestSource.ofFormat("{type: json}").read("[{\"n\":1},")))
                .containsExactly(
                        "1",
                        "test, in, after record 1: 'the end' comes before the list is closed."
                                + " Maybe the source was still writing; send it again.");
    }

    @Test
    void splitThatLeadsNowhereIsSaid() {
        assertThat(TestSource.told(
                        TestSource.ofFormat("{type: json}\nsplit: /items").read("{\"error\":\"no\"}")))
                .containsExactly(
                        "test, in: '/items' leads to no records. Maybe compare split with what the source sends.");
    }

    @Test
    void deepNestingIsRejected() {
        String deep = "{\"n\":\"1\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}\n{\"n\":\"2\"}";

        assertThat(TestSource.told(TestSource.ofFormat("{type: jsonl}").read(deep)))
                .hasSize(2)
                .endsWith("2");
    }

    @Test
    void streamThatFailsIsNotTakenForItsEnd() {
        assertThatThrownBy(() -> TestSource.ofFormat("{type: jsonl}").read(new FailingStream()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("connection reset");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(TestSource.ofFormat("{type: json}").read("")).isEmpty();
        assertThat(TestSource.ofFormat("{type: csv}").read("n,text\n")).isEmpty();
        assertThat(TestSource.ofFormat("{type: json}").read("[]")).isEmpty();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static final class FailingStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new EOFException("connection reset");
        }
    }
}
