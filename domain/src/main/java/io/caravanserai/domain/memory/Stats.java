package io.caravanserai.domain.memory;

import java.util.Map;

/**
 * Durable counts since the installation began; signals = events + duplicates + quarantined.
 *
 * @param decisions by action, {@code no_action} included
 * @param rulesOnly decisions taken with at least one model replaced by its rule fallback
 * @param processesStarted by process key
 */
public record Stats(
        long events,
        long duplicates,
        long quarantined,
        long customers,
        Map<String, Long> decisions,
        long rulesOnly,
        Map<String, Long> processesStarted) {

    public long signals() {
        return events + duplicates + quarantined;
    }
}
