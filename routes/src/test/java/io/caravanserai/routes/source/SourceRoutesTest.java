package io.caravanserai.routes.source;

import static io.caravanserai.routes.TestConnectors.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.intake.Activity;
import io.caravanserai.routes.intake.SourceStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRoutesTest {

    @TempDir
    Path home;

    @Test
    void startsTheOthersWhenSomeCannotStart() {
        TestConnectors files = files().purchases("bad-kafka", "type: kafka, topic: t, brokers: 'localhost:1'")
                .purchases("bad-hub", "type: kafka, topic: t")
                .purchases(
                        "bad-bucket",
                        "type: s3, bucket: b, endpoint: 'http://localhost:1', path-style: true, access-key: '${env:KEY}', secret-key: '${env:KEY}'")
                .secret("KEY", "k")
                .purchases("hook", "type: webhook")
                .purchases("orders", folder("in"));
        try (SourceHouse house = new SourceHouse(home, files, SourceHouse.noHub())) {
            house.routes.startAll();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> house.state("bad-kafka") == State.DOWN
                            && house.state("bad-hub") == State.DOWN
                            && house.state("bad-bucket") == State.DOWN);
            assertThat(house.health("bad-kafka").status().reason()).contains("(t) on (localhost:1) does not answer");
            assertThat(house.health("bad-bucket").status().reason()).contains("Connection refused");
            assertThat(house.state("hook")).isEqualTo(State.WAITING);
            assertThat(house.state("orders")).isEqualTo(State.WAITING);
        }
    }

    @Test
    void knowsNoOtherSources() {
        try (SourceHouse house =
                new SourceHouse(home, files().purchases("hook", "type: webhook"), SourceHouse.noHub())) {
            assertThatThrownBy(() -> house.routes.start("hok"))
                    .hasMessage("There is no connector (hok). Maybe one of [hook].");
        }
    }

    @Test
    void followsChangesOfTheFiles() throws IOException {
        TestConnectors files = files().purchases("orders", folder("in"));
        try (SourceHouse house = new SourceHouse(home, files, SourceHouse.noHub());
                ConnectorWatch watch =
                        new ConnectorWatch(house.connectors, house.routes, () -> {}, Duration.ofMillis(50))) {
            house.routes.startAll();
            await().until(() -> house.state("orders") == State.WAITING);
            files.broken("orders");
            await().until(() -> !house.connectors.problems().isEmpty());
            assertThat(house.state("orders")).isEqualTo(State.WAITING);
            files.purchases("orders", folder("other"));
            await().until(() -> house.health("orders").activity().stream()
                    .map(Activity::what)
                    .anyMatch("reloaded"::equals));
            Files.createDirectories(home.resolve("other"));
            Files.writeString(home.resolve("other/a.jsonl"), purchase("p-1"));
            await().until(() -> house.stream.ids().contains("p-1"));
            files.delete("orders");
            await().until(() -> house.health.all().isEmpty());
        }
    }

    @Test
    void leavesADisabledSourceStopped() {
        TestConnectors files = files().purchases("orders", folder("in") + "}\nenabled: false\ntime: {zone: UTC");
        try (SourceHouse house = new SourceHouse(home, files, SourceHouse.noHub())) {
            house.routes.startAll();
            assertThat(house.state("orders")).isEqualTo(State.STOPPED);
        }
    }

    private TestConnectors files() {
        return new TestConnectors(home.resolve("connectors"));
    }

    private String folder(String name) {
        return "type: file, folder: '%s', every: 50ms, settled: 50ms".formatted(home.resolve(name));
    }
}
