package io.caravanserai.decision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a short text, to be asked what they name: whole words in English, one or many; any place in Chinese. */
final class TrendWords {

    private final String plain;
    private final String stems;

    TrendWords(String text) {
        this.plain = plain(text);
        this.stems = stems(plain);
    }

    /** True when the text names the word: {@code phone case} is in {@code cheap phone cases}. */
    boolean name(String word) {
        String plainWord = plain(word);
        boolean chinese = plainWord.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? plain.contains(plainWord) : stems.contains(stems(plainWord));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String stems(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(TrendWords::stem)
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static String stem(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
