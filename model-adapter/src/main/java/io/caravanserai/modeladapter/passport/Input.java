package io.caravanserai.modeladapter.passport;

/** One catalogue entry as the model wants to see it. */
public sealed interface Input permits NumericInput, WordInput {

    /** Catalogue name. */
    String feature();

    /** Position of the fact in the catalogue. */
    int slot();

    /** Columns it takes in the row. */
    int width();
}
