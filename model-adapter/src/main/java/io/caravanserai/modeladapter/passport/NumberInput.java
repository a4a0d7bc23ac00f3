package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.util.function.DoubleConsumer;

/**
 * A number, or a yes (1) and no (0).
 *
 * @param low values below are raised to it, so that a linear model does not run away outside its training range
 * @param high values above are lowered to it
 * @param missing stands in when the fact is absent, before range and transform; NaN for models that know what to do with it
 */
public record NumberInput(String feature, int slot, Transform transform, double low, double high, double missing)
        implements NumericInput {

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void write(Facts row, DoubleConsumer into) {
        double value = known(row);
        into.accept(transform.apply(Math.min(high, Math.max(low, value))));
    }

    /** The fact, or what stands in for it; before range and transform. */
    public double known(Facts row) {
        Object fact = row.at(slot);
        if (fact instanceof Double number) {
            return number;
        }
        return fact instanceof Boolean yes ? (yes ? 1 : 0) : missing;
    }
}
