package io.caravanserai.routes.intake;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.ListPublisher;
import io.caravanserai.routes.MemoryQuarantine;
import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.intake.SourceStatus.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalIntakeTest {

    private final ListPublisher stream = new ListPublisher();
    private final MemoryQuarantine quarantine = new MemoryQuarantine();
    private final HealthBoard health = new HealthBoard(InstantSource.system());

    @TempDir
    Path folder;

    private SignalIntake intake;

    @BeforeEach
    void open() {
        intake = intake(texts -> texts.stream()
                .map(text -> Optional.of(new Understanding("anger", .9, -.8, "billing", "test 1")))
                .toList());
    }

    @Test
    void knowsNoOtherConnectors() {
        assertThatThrownBy(() -> intake.receive("ordres", bytes(purchase("p-1")), "body"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no connector (ordres). Maybe one of [complaints, orders].");
    }

    @Test
    void quarantinesPoisonFirstInTheMiddleAndLast() {
        IntakeSummary summary = intake.receive(
                "orders",
                bytes(poison("x-1"), purchase("p-1"), "not json", purchase("p-2"), poison("x-3")),
                "orders.jsonl");
        assertThat(stream.ids()).containsExactly("p-1", "p-2");
        assertThat(summary.accepted()).isEqualTo(2);
        assertThat(summary.quarantined()).isEqualTo(3);
        assertThat(summary.problems()).hasSize(3);
        assertThat(quarantine.problems()).hasSize(3);
        ConnectorHealth read = health.of("orders").read();
        assertThat(read.received()).isEqualTo(5);
        assertThat(read.published()).isEqualTo(2);
        assertThat(read.quarantined()).isEqualTo(3);
        assertThat(read.status().state()).isEqualTo(State.UP);
        assertThat(read.activity()).extracting(Activity::what).containsExactly("quarantined", "published");
    }

    @Test
    void saysRetryLaterWhenTheBrokerIsNotThere() {
        stream.goDown();
        assertThatThrownBy(() -> intake.receive("orders", bytes(purchase("p-1")), "body"))
                .isInstanceOf(RetryLaterException.class);
        assertThat(health.of("orders").read().received()).isZero();
    }

    @Test
    void saysRetryLaterWhenQuarantineIsNotThere() {
        quarantine.goDown();
        assertThatThrownBy(() -> intake.receive("orders", bytes(poison("x-1")), "body"))
                .isInstanceOf(RetryLaterException.class);
    }

    @Test
    void quarantinesWhatTheStreamWillNeverTake() {
        intake.receive("orders", bytes(purchase("p-1"), purchase("large-1"), purchase("p-2")), "body");
        assertThat(stream.ids()).containsExactly("p-1", "p-2");
        assertThat(quarantine.problems().get(0).sentence()).contains("is too large");
    }

    @Test
    void quarantinesDamagedGzipAndSaysSo() throws IOException {
        byte[] damaged = zipped(purchase("p-1"));
        damaged[2] = 99; // a compression method that does not exist
        IntakeSummary summary = intake.receive("orders", new ByteArrayInputStream(damaged), "orders.gz");
        assertThat(summary.complete()).isFalse();
        assertThat(quarantine.problems().get(0).sentence()).contains("orders.gz", "damaged", "send it again");
    }

    @Test
    void leavesASourceThatStopsMidwayUnacknowledged() {
        InputStream stopping = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                throw new UncheckedIOException(new IOException("connection reset"));
            }
        };
        assertThatThrownBy(() -> intake.receive("orders", stopping, "page 1")).isInstanceOf(UncheckedIOException.class);
        assertThat(quarantine.problems()).isEmpty();
    }

    @Test
    void streamsLargeGzipInChunks() throws IOException {
        String lines = IntStream.range(0, 3_000)
                .mapToObj(number -> purchase("p-" + number))
                .collect(Collectors.joining("\n"));
        intake.receive("orders", new ByteArrayInputStream(zipped(lines)), "orders.gz");
        assertThat(stream.ids()).hasSize(3_000).startsWith("p-0", "p-1").endsWith("p-2999");
    }

    @Test
    void understandsTextsOnTheWay() {
        intake.receive("complaints", bytes(complaint("c-1")), "body");
        assertThat(stream.events().get(0).at("understood"))
                .isEqualTo(Map.of(
                        "emotion",
                        "anger",
                        "emotion_score",
                        .9,
                        "sentiment",
                        -.8,
                        "topic",
                        "billing",
                        "model",
                        "test 1"));
        assertThat(stream.events().get(0).at("understanding_pending")).isNull();
    }

    @Test
    void carriesWhatOwnHeadsSayAndTheSummaryByTheirPaths() {
        TextLabel intent = new TextLabel("intent", List.of("cancel", "refund"), .7, "intent/1.0.0");
        Understanding told = new Understanding("anger", .9, -.8, "billing", "test 1")
                .with(List.of(intent), List.of("I want my money back."));
        intake = intake(texts -> texts.stream().map(text -> Optional.of(told)).toList());
        intake.receive("complaints", bytes(complaint("c-1")), "body");
        assertThat(stream.events().get(0).at("understood.labels.intent.said")).isEqualTo("cancel,refund");
        assertThat(stream.events().get(0).at("understood.labels.intent.score")).isEqualTo(.7);
        assertThat(stream.events().get(0).at("understood.summary")).isEqualTo(List.of("I want my money back."));
    }

    @Test
    void marksTextsThatNoModelUnderstands() {
        intake = intake(texts ->
                texts.stream().map(text -> Optional.<Understanding>empty()).toList());
        intake.receive("complaints", bytes(complaint("c-1")), "body");
        assertThat(stream.events().get(0).at("understanding_pending")).isEqualTo(true);
        assertThat(stream.events().get(0).at("understood")).isNull();
    }

    private SignalIntake intake(io.caravanserai.domain.model.Understander understander) {
        LiveConnectors connectors = new TestConnectors(folder)
                .purchases("orders", "type: webhook")
                .complaints("complaints")
                .live();
        return new SignalIntake(connectors, understander, stream, quarantine, health, InstantSource.system());
    }

    private static String complaint(String id) {
        return "{\"id\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"customer\":\"C-1\",\"text\":\"Too slow!\"}"
                .formatted(id);
    }

    private static InputStream bytes(String... lines) {
        return new ByteArrayInputStream(String.join("\n", List.of(lines)).getBytes(UTF_8));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
