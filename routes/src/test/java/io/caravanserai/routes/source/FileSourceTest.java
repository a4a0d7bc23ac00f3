package io.caravanserai.routes.source;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.intake.SourceStatus.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    @TempDir
    Path home;

    private Path inbox;
    private SourceHouse house;

    @BeforeEach
    void open() throws IOException {
        inbox = Files.createDirectories(home.resolve("my inbox"));
        house = house(
                "type: file, folder: '%s', include: '*.jsonl,*.gz', every: 50ms, settled: 100ms".formatted(inbox));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isDownWithItsReasonWhenTheFolderIsAFileAndStartsOnceItIsNot() throws IOException {
        Path taken = Files.createFile(home.resolve("taken"));
        try (SourceHouse other = house("type: file, folder: '%s', every: 50ms".formatted(taken))) {
            other.routes.startAll();
            await().until(() -> other.state("orders") == State.DOWN);
            assertThat(other.health("orders").status().reason()).contains("taken");
            Files.delete(taken);
            await().until(() -> other.state("orders") == State.WAITING);
        }
    }

    @Test
    void readsOnceCamelRunsWhenItWasStartedBefore() throws IOException {
        write("orders.jsonl", purchase("p-1"));
        house.beforeCamelRuns(house.routes::startAll);
        await().until(() -> Files.exists(inbox.resolve(".done/orders.jsonl")));
        assertThat(house.stream.ids()).containsExactly("p-1");
    }

    @Test
    void quarantinesPoisonFirstInTheMiddleAndLastAndMovesTheFile() throws IOException {
        write("orders.jsonl", poison("x-1"), purchase("p-1"), poison("x-2"), purchase("p-2"), poison("x-3"));
        house.routes.startAll();
        await().until(() -> Files.exists(inbox.resolve(".done/orders.jsonl")));
        assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
        assertThat(house.quarantine.places()).hasSize(3).allMatch(place -> place.startsWith("orders.jsonl"));
        assertThat(house.state("orders")).isEqualTo(State.UP);
    }

    @Test
    void putsAFileThatCannotBeReadAsideAndGoesOn() throws IOException {
        Files.write(inbox.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 99, 1, 2, 3, 4, 5, 6, 7, 8});
        zip("b.gz", purchase("p-1"));
        house.routes.startAll();
        await().until(() -> Files.exists(inbox.resolve(".done/b.gz")));
        assertThat(inbox.resolve(".quarantine/a.gz")).exists();
        assertThat(house.stream.ids()).containsExactly("p-1");
        assertThat(house.quarantine.problems().get(0).sentence()).contains("a.gz", "damaged");
    }

    @Test
    void keepsTheFileWhileTheStreamIsNotThereAndThenTakesAllInTheOrderOfNames() throws IOException {
        house.stream.goDown();
        write("b.jsonl", purchase("p-2"));
        write("a.jsonl", purchase("p-1"));
        house.routes.startAll();
        await().until(() -> house.health("orders").status().reason().contains("The broker is not there"));
        assertThat(house.state("orders")).isEqualTo(State.WAITING);
        assertThat(inbox.resolve("a.jsonl")).exists();
        house.stream.comeBack();
        await().until(() -> Files.exists(inbox.resolve(".done/b.jsonl")));
        assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
    }

    @Test
    void stopsWithoutLosingTheFileInHand() throws IOException {
        house.stream.goDown();
        write("a.jsonl", purchase("p-1"));
        house.routes.startAll();
        await().until(() -> house.state("orders") == State.WAITING
                && !house.health("orders").activity().isEmpty()
                && house.health("orders").status().reason().contains("broker"));
        house.routes.stop("orders");
        assertThat(house.state("orders")).isEqualTo(State.STOPPED);
        assertThat(inbox.resolve("a.jsonl")).exists();
        house.stream.comeBack();
        house.routes.start("orders");
        await().until(() -> house.stream.ids().contains("p-1"));
    }

    private SourceHouse house(String source) {
        return new SourceHouse(
                home, new TestConnectors(home.resolve("connectors")).purchases("orders", source), SourceHouse.noHub());
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(inbox.resolve(name), String.join("\n", lines));
    }

    private void zip(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(inbox.resolve(name)))) {
            out.write(text.getBytes(UTF_8));
        }
    }
}
