package io.caravanserai.decisiontables.cell;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spellings people use, full width and Chinese ones included. */
final class Words {

    static final List<String> NOT = List.of("not ", "非", "不是", "≠", "!=", "<>");
    static final List<String> NOT_BEFORE_FREE_TEXT = List.of("not ", "非 ", "不是 ", "≠", "!=", "<>");
    static final List<String> UNEQUAL = List.of("≠", "!=", "<>");
    static final String LIST = "[,，、;；]";

    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("true", true),
            Map.entry("是", true),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("false", false),
            Map.entry("否", false));

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String CHINESE_NUMBERS = "零一二三四五六七八九十";
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final char MINUS = '\u2212';

    private Words() {}

    /** Full-width digits, letters and signs in their plain form, nothing that cannot be seen; never used on free text. */
    static String plain(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFKC)
                .replace(MINUS, '-')
                .strip();
    }

    static Optional<Boolean> yesNo(String text) {
        return Optional.ofNullable(YES_NO.get(plain(text).toLowerCase(Locale.ROOT)));
    }

    /** {@code sevn} means 7, {@code 1O} means 10. */
    static Optional<String> numberMeantBy(String text) {
        String digits = text.replaceAll("[oO]", "0").replaceAll("[lI]", "1");
        if (digits.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            return Optional.of(digits);
        }
        int chinese = text.length() == 1 ? CHINESE_NUMBERS.indexOf(text) : -1;
        return chinese >= 0
                ? Optional.of(String.valueOf(chinese))
                : Nearest.to(text, NUMBERS).map(word -> String.valueOf(NUMBERS.indexOf(word)));
    }

    static Optional<String> prefix(String text, Stream<String> prefixes) {
        return prefixes.filter(text.toLowerCase(Locale.ROOT)::startsWith).findFirst();
    }
}
