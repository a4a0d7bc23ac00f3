package io.caravanserai.modeladapter.training.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column that teaches.
 *
 * @param theirs header in the file
 * @param feature snake case, as catalogue and passport name it
 * @param values texts it knows, the most frequent first; empty for a number
 * @param missing stands in for a blank number: the median
 */
public record Column(String theirs, String feature, List<String> values, double missing) {

    public Column {
        values = List.copyOf(values);
    }

    public boolean isText() {
        return !values.isEmpty();
    }

    /** What a cell says: a {@link Double}, a {@link String}, or null when it is blank. */
    public @Nullable Object valueOf(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return isText() ? cell : (Object) Double.valueOf(cell);
    }

    /** {@code customerID} and {@code Call  Failure} as {@code customer_id} and {@code call_failure}. */
    public static String snake(String header) {
        String broken = header.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        String plain = broken.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String bare = plain.replaceAll("^_+|_+$", "");
        return bare.isEmpty() || !Character.isLetter(bare.charAt(0)) ? "c_" + bare : bare;
    }
}
