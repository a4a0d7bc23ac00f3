package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.UsageLedger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A ledger in memory. */
final class CountedDays implements UsageLedger {

    private final Map<LocalDate, long[]> days = new HashMap<>();

    @Override
    public synchronized boolean take(String meter, LocalDate day, long mostCalls, long mostTokens) {
        long[] used = of(day);
        if (used[0] >= mostCalls || used[1] >= mostTokens) {
            return false;
        }
        used[0]++;
        return true;
    }

    @Override
    public synchronized void spend(String meter, LocalDate day, long tokens) {
        of(day)[1] += tokens;
    }

    synchronized long calls(LocalDate day) {
        return of(day)[0];
    }

    synchronized long tokens(LocalDate day) {
        return of(day)[1];
    }

    private long[] of(LocalDate day) {
        return days.computeIfAbsent(day, first -> new long[2]);
    }
}
