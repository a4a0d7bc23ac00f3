package io.caravanserai.domain.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The typed body of an event, checked against its schema before it gets here. Values are {@link String}, {@link Number},
 * {@link Boolean}, {@link List} or nested {@link Map}; paths use dots ({@code understood.sentiment}).
 */
public record EventData(Map<String, Object> values) {

    private static final EventData NOTHING = new EventData(Map.of());

    public EventData {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static EventData nothing() {
        return NOTHING;
    }

    public static EventData of(String field, Object value) {
        return new EventData(Map.of(field, value));
    }

    public EventData with(String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(field, value);
        return new EventData(copy);
    }

    public @Nullable Object at(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return values.get(path);
        }
        Object inner = values.get(path.substring(0, dot));
        return inner instanceof Map<?, ?> map ? nested(map).at(path.substring(dot + 1)) : null;
    }

    public Optional<String> text(String path) {
        return Optional.ofNullable(at(path)).map(String::valueOf);
    }

    public OptionalDouble number(String path) {
        Object value = at(path);
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    public Optional<Boolean> yesNo(String path) {
        return at(path) instanceof Boolean value ? Optional.of(value) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static EventData nested(Map<?, ?> map) {
        return new EventData((Map<String, Object>) map);
    }
}
