package io.caravanserai.domain.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One named, typed value.
 *
 * @param name the word tables, models and receipts use, snake case
 * @param values allowed texts, empty when free
 * @param unit shown to people: {@code days}, {@code CNY}, {@code 0-100}
 * @param personal true when the value may identify somebody: masked in exports, logs and prompts
 * @param whenMissing default of the value's Java type, or null when it stays absent
 */
public record Entry(
        String name,
        ValueType type,
        Origin origin,
        Label label,
        List<String> values,
        String unit,
        boolean personal,
        @Nullable Object whenMissing) {

    public Entry {
        values = List.copyOf(values);
    }
}
