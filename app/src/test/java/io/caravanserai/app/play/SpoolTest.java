package io.caravanserai.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.000000001Z");
    private static final int MORE_THAN_TWO_RUNS = 45_000;

    @Test
    void anEmptySpoolHandsNothingOver() throws IOException {
        assertThat(drained(List.of())).isEmpty();
    }

    @Test
    void theEarliestComesFirst() throws IOException {
        assertThat(drained(List.of(record(3, "c"), record(1, "a"), record(2, "b"))))
                .extracting(Spooled::connector)
                .containsExactly("a", "b", "c");
    }

    @Test
    void recordsOfTheSameTimeKeepTheirOrder() throws IOException {
        assertThat(drained(List.of(record(1, "second-feed"), record(0, "early"), record(1, "first-feed"))))
                .extracting(Spooled::connector)
                .containsExactly("early", "second-feed", "first-feed");
    }

    @Test
    void moreThanOneRunMergesIntoOneOrder() throws IOException {
        List<Spooled> records = new Random(7)
                .ints(MORE_THAN_TWO_RUNS, 0, 1_000)
                .mapToObj(second -> record(second, "feed"))
                .toList();
        List<Spooled> drained = drained(records);
        assertThat(drained).hasSize(MORE_THAN_TWO_RUNS);
        assertThat(drained)
                .isSortedAccordingTo(Comparator.comparing(Spooled::time).thenComparing(Spooled::number));
    }

    @Test
    void aRecordComesBackAsItWentIn() throws IOException {
        String words = "很快 \uD83D\uDE00\n".repeat(30_000);
        byte[] event = "{\"text\":\"很快\"}".getBytes(StandardCharsets.UTF_8);
        Spooled back =
                drained(List.of(new Spooled(MONDAY, 0, "feed", event, words))).get(0);
        assertThat(back.time()).isEqualTo(MONDAY);
        assertThat(back.event()).isEqualTo(event);
        assertThat(back.text()).isEqualTo(words);
    }

    private static List<Spooled> drained(List<Spooled> records) throws IOException {
        List<Spooled> drained = new ArrayList<>();
        try (Spool spool = new Spool()) {
            records.forEach(spool::add);
            assertThat(spool.size()).isEqualTo(records.size());
            spool.drain(drained::add);
        }
        return drained;
    }

    private static Spooled record(int second, String connector) {
        return new Spooled(MONDAY.plusSeconds(second), 0, connector, new byte[] {1}, "");
    }
}
