package io.caravanserai.domain.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One named, typed value.
 *
 * @param name the word tables, models and receipts use, snake case
 * @param values allowed texts, empty when free
 * @param names what people call the allowed texts; a text without one is called by its code
 * @param unit shown to people: {@code days}, {@code CNY}, {@code 0-100}
 * @param personal true when the value may identify somebody: masked in exports, logs and prompts
 * @param whenMissing default of the value's Java type, or null when it stays absent
 * @param told how people say the value, with {@link Blank blanks}, such as {@code {count} complaint(s) in 30 days}; null when
 *     label and value say it well enough
 */
public record Entry(
        String name,
        ValueType type,
        Origin origin,
        Label label,
        List<String> values,
        Map<String, Label> names,
        String unit,
        boolean personal,
        @Nullable Object whenMissing,
        @Nullable Label told) {

    public Entry {
        values = List.copyOf(values);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** An entry whose values have no names of their own. */
    public Entry(
            String name,
            ValueType type,
            Origin origin,
            Label label,
            List<String> values,
            String unit,
            boolean personal,
            @Nullable Object whenMissing) {
        this(name, type, origin, label, values, Map.of(), unit, personal, whenMissing, null);
    }

    /** What people call the value; a value without a name is its code made readable. */
    public String nameOf(String value, Locale locale) {
        Label known = names.get(value);
        return known == null ? value.replace('_', ' ') : known.in(locale);
    }
}
