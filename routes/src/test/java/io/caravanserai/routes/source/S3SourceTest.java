package io.caravanserai.routes.source;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.intake.SourceStatus.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3SourceTest {

    private static TestS3 s3;

    @TempDir
    Path home;

    @BeforeAll
    static void start() {
        s3 = new TestS3();
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Test
    void isDownWithItsReasonWhenThereIsNoSuchBucket() {
        try (SourceHouse house = house("bucket: nowhere")) {
            house.routes.startAll();
            await().until(() -> house.state("orders") == State.DOWN);
            assertThat(house.health("orders").status().reason()).contains("404");
        }
    }

    @Test
    void quarantinesPoisonFirstInTheMiddleAndLastAndMovesTheObject() {
        s3.put("in/a.jsonl", lines(poison("x-1"), purchase("p-1"), poison("x-2"), purchase("p-2"), poison("x-3")));
        try (SourceHouse house = house("bucket: signals, prefix: in/")) {
            house.routes.startAll();
            await().until(() -> s3.keys().contains("processed/in/a.jsonl"));
            assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
            assertThat(house.quarantine.places()).hasSize(3).allMatch(place -> place.startsWith("signals/in/a.jsonl"));
            await().until(() -> !s3.keys().contains("in/a.jsonl"));
        }
    }

    @Test
    void quarantinesADamagedObjectAndReadsTheZippedOneBehindIt() throws IOException {
        s3.put("zip/a.gz", new byte[] {0x1f, (byte) 0x8b, 99, 1, 2, 3, 4, 5, 6, 7, 8});
        s3.put("zip/b.gz", zipped(purchase("p-1")));
        try (SourceHouse house = house("bucket: signals, prefix: zip/")) {
            house.routes.startAll();
            await().until(() -> house.stream.ids().contains("p-1"));
            assertThat(house.quarantine.problems().get(0).sentence()).contains("zip/a.gz", "damaged");
        }
    }

    @Test
    void keepsTheObjectWhileTheStreamIsNotThere() {
        s3.put("down/a.jsonl", lines(purchase("p-1")));
        s3.put("down/b.jsonl", lines(purchase("p-2")));
        try (SourceHouse house = house("bucket: signals, prefix: down/")) {
            house.stream.goDown();
            house.routes.startAll();
            await().until(() -> house.health("orders").status().reason().contains("broker"));
            assertThat(s3.keys()).contains("down/a.jsonl", "down/b.jsonl");
            house.stream.comeBack();
            await().until(() -> s3.keys().contains("processed/down/b.jsonl"));
            assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
        }
    }

    @Test
    void doesNotReadAgainWhatItMovedBelowItsOwnPrefix() {
        s3.put("deep/a.jsonl", lines(purchase("p-1")));
        try (SourceHouse house = house("bucket: signals, prefix: deep/, processed-prefix: deep/done/")) {
            house.routes.startAll();
            await().until(() -> s3.keys().contains("deep/done/deep/a.jsonl"));
            s3.put("deep/b.jsonl", lines(purchase("p-2")));
            await().until(() -> house.stream.ids().contains("p-2"));
            assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
        }
    }

    private SourceHouse house(String where) {
        TestConnectors files = new TestConnectors(home.resolve("connectors"))
                .secret("KEY", TestS3.KEY)
                .secret("SECRET", TestS3.SECRET)
                .purchases(
                        "orders",
                        "type: s3, %s, endpoint: '%s', path-style: true, every: 100ms, access-key: '${env:KEY}', secret-key: '${env:SECRET}'"
                                .formatted(where, s3.address()));
        return new SourceHouse(home, files, SourceHouse.noHub());
    }

    private static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
