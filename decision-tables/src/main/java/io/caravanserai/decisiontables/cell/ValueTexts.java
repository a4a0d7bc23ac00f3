package io.caravanserai.decisiontables.cell;

import java.math.BigDecimal;

/** Values as people read them. */
public final class ValueTexts {

    private ValueTexts() {}

    public static String of(Object value) {
        if (value instanceof Double number) {
            BigDecimal exact = BigDecimal.valueOf(number);
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
    }
}
