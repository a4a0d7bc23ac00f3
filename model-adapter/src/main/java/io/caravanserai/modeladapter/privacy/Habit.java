package io.caravanserai.modeladapter.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which personal data is written. The last group of the pattern is hidden, the whole match when there is none.
 * Every repetition is bounded, so that no text can make the search slow.
 */
record Habit(Kind kind, Pattern pattern) {

    static Habit of(Kind kind, String regex) {
        return new Habit(kind, Pattern.compile(regex));
    }

    void find(String text, List<Span> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group = matcher.groupCount();
            into.add(new Span(matcher.start(group), matcher.end(group), kind));
        }
    }
}
