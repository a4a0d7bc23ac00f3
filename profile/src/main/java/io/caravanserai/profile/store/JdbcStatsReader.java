package io.caravanserai.profile.store;

import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.memory.StatsReader;
import io.caravanserai.domain.memory.UnitOfWork;
import java.util.Map;
import java.util.TreeMap;

/** Adds the counters up: the cost does not grow with what was counted. */
final class JdbcStatsReader implements StatsReader {

    private final Counters counters;
    private final UnitOfWork work;

    JdbcStatsReader(Counters counters, UnitOfWork work) {
        this.counters = counters;
        this.work = work;
    }

    @Override
    public Stats read() {
        Map<String, Long> totals = work.run(counters::read);
        return new Stats(
                total(totals, Counters.EVENTS),
                total(totals, Counters.DUPLICATES),
                total(totals, Counters.QUARANTINED),
                total(totals, Counters.CUSTOMERS),
                below(totals, Counters.DECISION),
                total(totals, Counters.RULES_ONLY),
                below(totals, Counters.PROCESS));
    }

    private static long total(Map<String, Long> totals, String name) {
        return totals.getOrDefault(name, 0L);
    }

    private static Map<String, Long> below(Map<String, Long> totals, String prefix) {
        Map<String, Long> found = new TreeMap<>();
        totals.forEach((name, total) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), total);
            }
        });
        return found;
    }
}
