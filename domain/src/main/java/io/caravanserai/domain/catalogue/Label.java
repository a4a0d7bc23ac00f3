package io.caravanserai.domain.catalogue;

import java.util.Locale;

/** The same words in Chinese and English. */
public record Label(String zh, String en) {

    private static final String BETWEEN = " / ";

    /** Reads what {@link #both} wrote; a text of one language stands for both. */
    public static Label parse(String both) {
        String[] languages = both.split(BETWEEN, 2);
        return new Label(languages[0].strip(), languages[languages.length - 1].strip());
    }

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    /** How workbook headers show it. */
    public String both() {
        return zh + BETWEEN + en;
    }
}
