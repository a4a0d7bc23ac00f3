package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import java.util.function.DoubleConsumer;

/** A text as one float per known value (one-hot). A value it does not know, or an absent one, is all zeros. */
public record TextInput(String feature, int slot, List<String> values) implements NumericInput {

    public TextInput {
        values = List.copyOf(values);
    }

    @Override
    public int width() {
        return values.size();
    }

    @Override
    public void write(Facts row, DoubleConsumer into) {
        Object text = row.at(slot);
        for (String value : values) {
            into.accept(value.equals(text) ? 1 : 0);
        }
    }
}
