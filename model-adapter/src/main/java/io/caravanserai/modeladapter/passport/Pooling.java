package io.caravanserai.modeladapter.passport;

import java.util.Locale;

/** How one vector comes of what a transformer says of each piece of a text. */
public enum Pooling {
    /** The first piece, a mark that was trained to sum the text up. */
    CLS,
    /** The mean over all pieces, marks counted. */
    MEAN,
    /** The graph has done it itself. */
    NONE;

    public static Pooling of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** {@code cls}, {@code mean}, {@code none}: how passports write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
