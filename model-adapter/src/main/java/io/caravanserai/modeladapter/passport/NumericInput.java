package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.util.function.DoubleConsumer;

/** An entry the model sees as numbers. */
public sealed interface NumericInput extends Input permits NumberInput, TextInput {

    void write(Facts row, DoubleConsumer into);
}
