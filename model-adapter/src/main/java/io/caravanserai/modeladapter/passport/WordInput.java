package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;

/**
 * A text as it is, for a model that encodes it itself.
 *
 * @param missing stands in when the fact is absent
 */
public record WordInput(String feature, int slot, String missing) implements Input {

    @Override
    public int width() {
        return 1;
    }

    public String word(Facts row) {
        return row.at(slot) instanceof String text ? text : missing;
    }
}
