package io.caravanserai.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the answers that were asked for last: reading a large workbook takes a second. */
final class Remembered<T> {

    private final Map<String, T> answers;

    Remembered(int most) {
        this.answers = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** Two callers may find out at the same time; both find the same. */
    T of(String key, Supplier<T> finding) {
        T known = known(key);
        if (known != null) {
            return known;
        }
        T found = finding.get();
        synchronized (answers) {
            answers.put(key, found);
        }
        return found;
    }

    private @Nullable T known(String key) {
        synchronized (answers) {
            return answers.get(key);
        }
    }
}
