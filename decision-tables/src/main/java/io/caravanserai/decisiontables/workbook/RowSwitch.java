package io.caravanserai.decisiontables.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cell that switches a row on or off; blank is on. */
public final class RowSwitch {

    public static final String OFF = "off";
    public static final List<String> CHOICES = List.of("on", OFF);

    /** Every spelling of off, as the rule that paints rows grey asks for them. */
    public static final List<String> OFF_WORDS = List.of(OFF, "no", "n", "false", "0", "否", "停用", "关");

    private static final List<String> ON_WORDS = List.of("", "on", "yes", "y", "true", "1", "是", "启用", "开");

    private RowSwitch() {}

    /** Empty when the text is neither on nor off. */
    public static Optional<Boolean> read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (ON_WORDS.contains(word)) {
            return Optional.of(true);
        }
        return OFF_WORDS.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
