package io.caravanserai.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedUnderstanderTest {

    private static final List<String> TEXTS =
            IntStream.range(0, 100).mapToObj(number -> "text " + number).toList();

    @Test
    void goesOnWithoutAModelThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        try (BoundedUnderstander bounded = new BoundedUnderstander(texts -> hang(never), 1, Duration.ofMillis(20))) {
            assertThat(bounded.understand(TEXTS)).hasSize(100).allMatch(Optional::isEmpty);
        }
    }

    @Test
    void leavesAModelThatKeepsFailingAlone() {
        AtomicInteger calls = new AtomicInteger();
        Understander failing = texts -> {
            calls.incrementAndGet();
            throw new IllegalStateException("broken");
        };
        try (BoundedUnderstander bounded = new BoundedUnderstander(failing, 1, Duration.ofSeconds(5))) {
            IntStream.range(0, 20).forEach(round -> bounded.understand(List.of("a")));
        }
        assertThat(calls).hasValue(4);
    }

    @Test
    void takesAWrongNumberOfAnswersForNone() {
        try (BoundedUnderstander bounded = new BoundedUnderstander(texts -> List.of(), 1, Duration.ofSeconds(5))) {
            assertThat(bounded.understand(List.of("a", "b"))).containsExactly(Optional.empty(), Optional.empty());
        }
    }

    @Test
    void keepsTheOrderOverSeveralThreads() {
        Understander echo = texts -> texts.stream()
                .map(text -> Optional.of(new Understanding(text, 1, 0, "other", "test")))
                .toList();
        try (BoundedUnderstander bounded = new BoundedUnderstander(echo, 4, Duration.ofSeconds(5))) {
            assertThat(bounded.understand(TEXTS).stream()
                            .map(answer -> answer.orElseThrow().emotion())
                            .toList())
                    .isEqualTo(TEXTS);
        }
    }

    private static List<Optional<Understanding>> hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
