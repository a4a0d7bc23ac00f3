package io.caravanserai.modeladapter.text;

/** The writing a text is mostly in; it decides which encoder reads it. */
public enum Script {
    ZH,
    EN;

    /** A Han character says about as much as this many Latin letters. */
    private static final int LETTERS_A_HAN = 4;

    public static Script of(String text) {
        int han = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                han++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        return han * LETTERS_A_HAN >= Math.max(1, letters) ? ZH : EN;
    }

    /** Whether there is anything to read at all; digits and emoji alone say nothing. */
    public static boolean isSilent(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }

    /** {@code zh}, {@code en}: how files and passports call it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
