package io.caravanserai.app.play;

import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.memory.StatsReader;
import io.caravanserai.domain.problem.Phrases;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One line on the terminal that changes with the play; where there is no terminal, a new line now and then. */
final class Progress {

    private static final long REWRITTEN_EVERY = 500_000_000L;
    private static final long PRINTED_EVERY = 10_000_000_000L;
    private static final int MOST_ACTIONS = 4;

    private final StatsReader stats;
    private final PrintStream terminal;
    private final boolean rewrites;
    private final Phrases phrases;
    private final long started = System.nanoTime();
    private long shown = started;
    private String announced = "";

    Progress(StatsReader stats, PrintStream terminal, boolean rewrites, Phrases phrases) {
        this.stats = stats;
        this.terminal = terminal;
        this.rewrites = rewrites;
        this.phrases = phrases;
    }

    void say(String line) {
        terminal.println((rewrites ? "\r\u001b[K" : "") + phrases.say(line));
    }

    /** Shows the counts, when it is time to; where a line cannot grow, each phase is said as it begins. */
    void show(String phase, long done) {
        announce(phase);
        long now = System.nanoTime();
        if (now - shown < (rewrites ? REWRITTEN_EVERY : PRINTED_EVERY)) {
            return;
        }
        shown = now;
        if (rewrites) {
            terminal.print("\r\u001b[K" + line(phase, done));
        } else {
            terminal.println(line(phase, done));
        }
        terminal.flush();
    }

    private void announce(String phase) {
        if (!rewrites && !phase.equals(announced)) {
            announced = phase;
            terminal.println("  " + phrases.say(phase));
        }
    }

    private String line(String phase, long done) {
        Stats read = stats.read();
        return "  %4d s  %-12s %,7d  "
                        .formatted(TimeUnit.NANOSECONDS.toSeconds(shown - started), phrases.say(phase), done)
                + phrases.say("%d events  %d customers  %d decisions %s"
                        .formatted(read.events(), read.customers(), sum(read.decisions()), top(read.decisions())));
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
