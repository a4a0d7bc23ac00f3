package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/** Figures that another thread counts. */
final class Awaited {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private Awaited() {}

    static SideBySide compared(long answers, Supplier<SideBySide> figures) {
        long start = System.nanoTime();
        while (figures.get().compared() < answers) {
            assertThat(System.nanoTime() - start).as(figures.get().toString()).isLessThan(PATIENCE);
            Thread.onSpinWait();
        }
        return figures.get();
    }
}
