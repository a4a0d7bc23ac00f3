package io.caravanserai.routes.intake;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static io.caravanserai.testkit.EventBuilder.anEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.ListPublisher;
import io.caravanserai.routes.MemoryQuarantine;
import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.stream.EventCodec;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineReplayTest {

    private final ListPublisher stream = new ListPublisher();
    private final MemoryQuarantine quarantine = new MemoryQuarantine();

    @TempDir
    Path folder;

    private QuarantineReplay replay;

    @BeforeEach
    void open() {
        LiveConnectors connectors =
                new TestConnectors(folder).purchases("orders", "type: webhook").live();
        replay = new QuarantineReplay(
                connectors,
                new UnderstandStep(texts -> texts.stream()
                        .map(text -> Optional.<io.caravanserai.domain.model.Understanding>empty())
                        .toList()),
                stream,
                quarantine,
                new HealthBoard(InstantSource.system()),
                InstantSource.system());
    }

    @Test
    void keepsWhatIsStillBrokenAndSaysWhy() {
        keep("orders", poison("x-1").getBytes(UTF_8));
        keep("orders", purchase("p-1").getBytes(UTF_8));
        ReplayResult result = replay.replayAllOf("orders");
        assertThat(stream.ids()).containsExactly("p-1");
        assertThat(result.replayed()).isEqualTo(1);
        assertThat(result.still()).hasSize(1);
        assertThat(result.still().get(0).problem().sentence()).contains("a lot");
        assertThat(quarantine.places()).hasSize(1);
    }

    @Test
    void saysThatAKeyIsNotInQuarantine() {
        assertThat(replay.replay(List.of("gone")).still().get(0).problem().sentence())
                .contains("'gone' is not in quarantine", "Maybe it was replayed already");
    }

    @Test
    void saysThatTheConnectorIsGone() {
        keep("old-shop", purchase("p-1").getBytes(UTF_8));
        assertThat(replay.replayAllOf("old-shop").still().get(0).problem().sentence())
                .contains("is no connector today", "put its YAML back");
    }

    @Test
    void keepsEverythingWhileTheBrokerIsNotThere() {
        keep("orders", purchase("p-1").getBytes(UTF_8));
        stream.goDown();
        assertThatThrownBy(() -> replay.replayAllOf("orders")).isInstanceOf(RetryLaterException.class);
        assertThat(quarantine.places()).hasSize(1);
    }

    @Test
    void keepsWhatTheStreamStillRefuses() {
        keep("orders", purchase("large-1").getBytes(UTF_8));
        assertThat(replay.replayAllOf("orders").still()).hasSize(1);
        assertThat(quarantine.places()).hasSize(1);
    }

    @Test
    void putsAnEventThatTheFlowCouldNotDecideBackAsItIs() {
        Event event = anEvent("browse")
                .from("orders")
                .of("crm:1")
                .id("b-1")
                .with("step", "browse")
                .build();
        keep("orders", EventCodec.write(event));
        assertThat(replay.replayAllOf("orders").replayed()).isEqualTo(1);
        assertThat(stream.events()).containsExactly(event);
    }

    @Test
    void whatWaitedForOneReasonComesInTheOrderItHappened() {
        List.of("12:00", "10:00", "11:00").forEach(time -> keep("orders", EventCodec.write(browseAt(time))));
        keep("orders", purchase("p-1").getBytes(UTF_8), "was odd");

        assertThat(replay.replayAll(problem -> problem.expected().equals("was wrong"))
                        .replayed())
                .isEqualTo(3);

        assertThat(stream.ids()).containsExactly("10:00", "11:00", "12:00");
        assertThat(quarantine.problems()).extracting(Problem::expected).containsExactly("was odd");
    }

    private static Event browseAt(String time) {
        return anEvent("browse")
                .from("orders")
                .of("crm:1")
                .id(time)
                .at("2026-03-01T%s:00Z".formatted(time))
                .with("step", "browse")
                .build();
    }

    @Test
    void replaysMoreThanAPage() {
        IntStream.range(0, 450)
                .forEach(number -> keep("orders", purchase("p-" + number).getBytes(UTF_8)));
        assertThat(replay.replayAllOf("orders").replayed()).isEqualTo(450);
        assertThat(stream.ids()).hasSize(450);
        assertThat(quarantine.places()).isEmpty();
    }

    private void keep(String connector, byte[] bytes) {
        keep(connector, bytes, "was wrong");
    }

    private void keep(String connector, byte[] bytes, String expected) {
        Problem problem = new Problem(connector, "line 1", "?", expected, "Maybe mend it.");
        quarantine.keep(List.of(QuarantinedSignal.of(
                new Signal(connector, "line 1", bytes), problem, Instant.parse("2026-03-01T10:00:00Z"))));
    }
}
