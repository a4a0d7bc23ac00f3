package io.caravanserai.profile.feature;

import io.caravanserai.domain.catalogue.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something sources say about the customer.
 *
 * @param from the attribute it is read from
 * @param yearsSince true when the attribute holds a year and the value is the years passed since
 */
record AttributeSpec(Entry entry, String from, boolean yearsSince) {

    /** Null when it was never said, or said in a way that does not fit the type. */
    @Nullable
    Object read(Map<String, Object> attributes, LocalDate today) {
        Object said = attributes.get(from);
        if (said == null) {
            return null;
        }
        Object value = asType(said);
        return yearsSince && value instanceof Double year ? (Object) (today.getYear() - year) : value;
    }

    private @Nullable Object asType(Object said) {
        return switch (entry.type()) {
            case TEXT -> said.toString();
            case YES_NO -> said instanceof Boolean ? said : null;
            case DATE -> date(said);
            case NUMBER, MONEY, PERCENT -> number(said);
        };
    }

    static @Nullable LocalDate date(Object said) {
        String text = said.toString();
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Double number(Object said) {
        try {
            return said instanceof Number number ? (Double) number.doubleValue() : Double.valueOf(said.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
