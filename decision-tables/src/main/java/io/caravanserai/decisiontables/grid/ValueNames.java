package io.caravanserai.decisiontables.grid;

import io.caravanserai.decisiontables.cell.ValueTexts;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.Locale;

/** What people call a value: its name where the catalogue lists the values, else the value as cells write it. */
public final class ValueNames {

    private static final Label YES = new Label("是", "yes");
    private static final Label NO = new Label("否", "no");
    private static final double WHOLE = 100;
    private static final double EXACT = 1e9;

    private ValueNames() {}

    public static Label of(Entry entry, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? YES : NO;
        }
        if (value instanceof Double share && entry.type() == ValueType.PERCENT) {
            return alike(ValueTexts.of(Math.round(share * WHOLE * EXACT) / EXACT) + "%");
        }
        String text = ValueTexts.of(value);
        return entry.values().contains(text)
                ? new Label(entry.nameOf(text, Locale.CHINESE), entry.nameOf(text, Locale.ENGLISH))
                : alike(text);
    }

    private static Label alike(String text) {
        return new Label(text, text);
    }
}
