package io.caravanserai.decisiontables.cell;

import io.caravanserai.domain.catalogue.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one value of a catalogue entry's type. */
public final class ValueReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,12})?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
    private static final Pattern CURRENCY = Pattern.compile("^(¥|CNY|RMB)|(¥|元|CNY|RMB)$", Pattern.CASE_INSENSITIVE);

    private ValueReader() {}

    /**
     * @return a value of {@code entry.type().javaType()}
     * @throws Misread when the text is no such value
     */
    public static Object read(Entry entry, String text) {
        return switch (entry.type()) {
            case NUMBER -> number(Words.plain(text), text, "is not a number", "10");
            case MONEY -> money(text);
            case PERCENT -> percent(text);
            case TEXT -> word(entry, text.strip());
            case YES_NO -> yesNo(text);
            case DATE -> date(text);
        };
    }

    private static double money(String text) {
        String amount = CURRENCY.matcher(Words.plain(text)).replaceAll("").strip();
        return number(amount, text, "is not an amount", "99.50");
    }

    private static double percent(String text) {
        String plain = Words.plain(text);
        if (plain.endsWith("%")) {
            String share = plain.substring(0, plain.length() - 1).strip();
            return number(share, text, "is not a percentage", "30%") / 100;
        }
        double share = number(plain, text, "is not a percentage", "30%");
        if (Math.abs(share) > 1) {
            throw new Misread(text, "has no percent sign", "Maybe write %s%%.".formatted(plain));
        }
        return share;
    }

    private static double number(String plain, String text, String expected, String example) {
        if (!NUMBER.matcher(plain).matches()) {
            throw new Misread(
                    text,
                    expected,
                    Words.numberMeantBy(plain)
                            .map("Maybe write %s."::formatted)
                            .orElse("Maybe write a value such as %s.".formatted(example)));
        }
        return Double.parseDouble(plain.replace(",", "")) + 0.0; // no minus zero: it would not equal zero
    }

    /** One of the allowed texts, or what people call one of them. */
    private static String word(Entry entry, String text) {
        if (entry.values().isEmpty()) {
            return text;
        }
        String plain = Words.plain(text);
        return entry.values().stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .or(() -> called(entry, plain))
                .orElseThrow(() ->
                        new Misread(text, "is not one of the allowed values", Nearest.advice(text, entry.values())));
    }

    /** Empty when several are called so. */
    private static Optional<String> called(Entry entry, String name) {
        List<String> found = entry.values().stream()
                .filter(value -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .anyMatch(language -> entry.nameOf(value, language).equalsIgnoreCase(name)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean yesNo(String text) {
        return Words.yesNo(text)
                .orElseThrow(() -> new Misread(text, "is not yes or no", "Maybe write yes / 是 or no / 否."));
    }

    private static LocalDate date(String text) {
        Matcher parts = DATE.matcher(Words.plain(text));
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            throw new Misread(text, "is not a day of the calendar", "Maybe check month and day.");
        }
        String advice = SERIAL.matcher(text).matches()
                ? "Maybe format the cell as a date, or write one such as 2026-03-31."
                : "Maybe write a date such as 2026-03-31.";
        throw new Misread(text, "is not a date", advice);
    }
}
