package io.caravanserai.app.play;

import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.memory.StatsReader;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** One line on the terminal that grows with the play. */
final class Progress {

    private static final long EVERY_NANOS = 500_000_000L;
    private static final int MOST_ACTIONS = 4;

    private final StatsReader stats;
    private final PrintStream terminal;
    private final boolean rewrites;
    private long shown;

    Progress(StatsReader stats, PrintStream terminal, boolean rewrites) {
        this.stats = stats;
        this.terminal = terminal;
        this.rewrites = rewrites;
    }

    void say(String line) {
        terminal.println((rewrites ? "\r\u001b[K" : "") + line);
    }

    /** Shows the counts, at most twice a second. */
    void show(String phase, long sent) {
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS) {
            return;
        }
        shown = now;
        Stats read = stats.read();
        String line = "  %-10s %,7d sent  %,7d events  %,6d customers  %,6d decisions  %s"
                .formatted(phase, sent, read.events(), read.customers(), sum(read.decisions()), top(read.decisions()));
        if (rewrites) {
            terminal.print("\r\u001b[K" + line);
            terminal.flush();
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String top(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ACTIONS)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }
}
