package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a catalogue value the way people read it: {@code 12 days}, {@code 35%}, {@code yes}. */
record ValueText(Sentences sentences) {

    private static final int DECIMALS = 2;

    String of(Entry entry, Object value) {
        if (value instanceof Boolean yes) {
            return sentences.wordOrCode("word", yes ? "yes" : "no");
        }
        return value instanceof Double number ? number(entry, number) : String.valueOf(value);
    }

    private String number(Entry entry, double number) {
        if (entry.type() == ValueType.PERCENT) {
            return plain(number * 100) + "%";
        }
        String unit = entry.unit();
        return unit.isEmpty() ? plain(number) : plain(number) + " " + sentences.wordOrCode("unit", unit);
    }

    private static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
