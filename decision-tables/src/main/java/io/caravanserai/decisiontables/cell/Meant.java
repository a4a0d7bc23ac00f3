package io.caravanserai.decisiontables.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody meant who wrote a condition in words, in the way of another program, or had it made a day by theirs. */
final class Meant {

    private static final String VALUE = "([^\\s<>=,;\\[\\]()]+?)";
    private static final List<Meant> ALL = List.of(
            meant("\\d{4}-0?(\\d{1,2})-0?(\\d{1,2})", "$1..$2"), // 10-20 typed into a spreadsheet is a day
            meant("(?:from |从)?%s\\s*(?:-|–|—| to )\\s*%s", "$1..$2"),
            meant("(?:between|介于|在)\\s*%s\\s*(?:-|–|—|and|to|与|和|至|到)\\s*%s\\s*(?:之间)?", "$1..$2"),
            meant("%s\\.\\.<\\s*%s", "[$1..$2)"),
            meant("([\\[(])\\s*%s\\s*[,;]\\s*%s\\s*([\\])])", "$1$2..$3$4"),
            meant(">=\\s*%s\\s*(?:and|且|并且|,|;|&+|)\\s*<=\\s*%s", "$1..$2"),
            meant(">=\\s*%s\\s*(?:and|且|并且|,|;|&+|)\\s*<\\s*%s", "[$1..$2)"),
            meant(">\\s*%s\\s*(?:and|且|并且|,|;|&+|)\\s*<=\\s*%s", "($1..$2]"),
            meant(">\\s*%s\\s*(?:and|且|并且|,|;|&+|)\\s*<\\s*%s", "($1..$2)"),
            meant("(?:=>|大于等于|大于或等于|不低于|不少于|不小于|不早于|at least|no less than)\\s*%s", ">= $1"),
            meant("(?:=<|小于等于|小于或等于|不高于|不超过|不多于|不大于|不晚于|at most|up to|no more than)\\s*%s", "<= $1"),
            meant("(?:大于|高于|超过|多于|晚于|more than|over|above|after)\\s*%s", "> $1"),
            meant("(?:小于|低于|少于|不足|早于|less than|under|below|before)\\s*%s", "< $1"),
            meant("%s\\s*(?:\\+|及?以上|or more|and more|and above)", ">= $1"),
            meant("%s\\s*(?:及?以下|以内|or less|and less|and below)", "<= $1"),
            meant("(?:!|不等于|not equal to|is not)\\s*%s", "≠ $1"),
            meant("(?:等于|equals?|equal to|exactly)\\s*%s", "$1..$1"));

    private static final List<String> ANYTHING = List.of("any", "all", "*", "-", "n/a", "任意", "全部", "所有", "不限");

    private final Pattern pattern;
    private final String way;

    private Meant(Pattern pattern, String way) {
        this.pattern = pattern;
        this.way = way;
    }

    private static Meant meant(String pattern, String way) {
        return new Meant(Pattern.compile("^(?:%s)$".formatted(pattern.replace("%s", VALUE))), way);
    }

    /** Ways the cell language has for the text; not all of them need make sense. */
    static List<String> by(String text) {
        String plain = Words.plain(text).toLowerCase(Locale.ROOT);
        return ALL.stream().flatMap(meant -> meant.way(plain).stream()).toList();
    }

    static boolean isAnything(String text) {
        return ANYTHING.contains(Words.plain(text).toLowerCase(Locale.ROOT));
    }

    private Optional<String> way(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(way)) : Optional.empty();
    }
}
