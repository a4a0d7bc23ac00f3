package io.caravanserai.decisiontables.engine;

import io.caravanserai.domain.catalogue.Facts;
import org.jspecify.annotations.Nullable;

/** Reads one fact so that equal numbers are equal objects: minus zero is zero, not-a-number is absent. */
public record FactSlot(int slot) {

    public @Nullable Object in(Facts facts) {
        Object value = facts.at(slot);
        if (value instanceof Double number) {
            return number.isNaN() ? null : (number == 0 ? (Double) 0.0 : number);
        }
        return value;
    }
}
