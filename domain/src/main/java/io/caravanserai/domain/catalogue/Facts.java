package io.caravanserai.domain.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Catalogue values at one moment, in slot order; absent is null. Immutable to its readers: {@link #copy()} before setting
 * what another room already holds.
 */
public final class Facts {

    private final Catalogue catalogue;
    private final @Nullable Object[] values;

    public Facts(Catalogue catalogue) {
        this(catalogue, new Object[catalogue.size()]);
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = catalogue.entries().get(slot).whenMissing();
        }
    }

    private Facts(Catalogue catalogue, @Nullable Object[] values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    public Facts copy() {
        return new Facts(catalogue, values.clone());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public @Nullable Object at(int slot) {
        return values[slot];
    }

    public @Nullable Object get(String name) {
        return values[catalogue.slot(name)];
    }

    /** NaN when absent, so that numeric code needs no branch. */
    public double numberAt(int slot) {
        return values[slot] instanceof Double number ? number : Double.NaN;
    }

    public OptionalDouble number(String name) {
        return get(name) instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable((String) get(name));
    }

    public boolean isYes(String name) {
        return Boolean.TRUE.equals(get(name));
    }

    public Facts set(String name, @Nullable Object value) {
        return setAt(catalogue.slot(name), value);
    }

    public Facts setAt(int slot, @Nullable Object value) {
        values[slot] = checked(slot, value);
        return this;
    }

    /** Present values by name, in catalogue order. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int slot = 0; slot < values.length; slot++) {
            Object value = values[slot];
            if (value != null) {
                map.put(catalogue.entries().get(slot).name(), value);
            }
        }
        return map;
    }

    private @Nullable Object checked(int slot, @Nullable Object value) {
        Entry entry = catalogue.entries().get(slot);
        Object typed =
                value instanceof Number number && entry.type().isNumeric() ? (Object) number.doubleValue() : value;
        if (typed != null && !entry.type().javaType().isInstance(typed)) {
            throw new IllegalArgumentException("The value of %s must be a %s, it is a %s."
                    .formatted(entry.name(), entry.type(), typed.getClass().getSimpleName()));
        }
        return typed;
    }

    /** A date fact, for readers that show it. */
    public Optional<LocalDate> date(String name) {
        return Optional.ofNullable((LocalDate) get(name));
    }
}
