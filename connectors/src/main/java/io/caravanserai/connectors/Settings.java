package io.caravanserai.connectors;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of a source or channel, references to the environment already resolved; they may hold secrets. */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException when the setting is not there; the schema of the file makes required ones sure */
    public String text(String key) {
        return optional(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The setting (%s) is not there. Maybe one of %s.".formatted(key, values.keySet())));
    }

    public Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public long number(String key) {
        return Long.parseLong(text(key));
    }

    public boolean yes(String key) {
        return optional(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** Reads {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}. */
    public Duration duration(String key) {
        String value = text(key);
        return value.endsWith("ms")
                ? Duration.parse("PT" + Long.parseLong(value.substring(0, value.length() - 2)) / 1000.0 + "S")
                : Duration.parse((value.endsWith("d") ? "P" : "PT") + value);
    }

    /** Says the keys only: a value may be a secret. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
