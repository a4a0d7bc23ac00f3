package io.caravanserai.domain.catalogue;

import java.util.Locale;

/** The same words in Chinese and English. */
public record Label(String zh, String en) {

    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    /** How workbook headers show it. */
    public String both() {
        return zh + " / " + en;
    }
}
