package io.caravanserai.connectors;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a connector's signals come from.
 *
 * @param type one of {@code kafka}, {@code webhook}, {@code http}, {@code s3}, {@code file}
 * @param settings keys of that type as {@code connector.schema.json} names them, its defaults filled in
 */
public record SourceSettings(String type, Settings settings) {

    public String text(String key) {
        return settings.text(key);
    }

    public Optional<String> optional(String key) {
        return settings.optional(key);
    }

    public long number(String key) {
        return settings.number(key);
    }

    public boolean yes(String key) {
        return settings.yes(key);
    }

    public Duration duration(String key) {
        return settings.duration(key);
    }
}
