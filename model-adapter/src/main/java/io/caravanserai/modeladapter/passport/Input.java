package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.nio.FloatBuffer;

/** One catalogue entry as the model wants to see it. */
public sealed interface Input permits NumberInput, TextInput {

    /** Catalogue name. */
    String feature();

    /** Position of the fact in the catalogue. */
    int slot();

    /** Floats it takes in the row. */
    int width();

    void write(Facts row, FloatBuffer into);
}
