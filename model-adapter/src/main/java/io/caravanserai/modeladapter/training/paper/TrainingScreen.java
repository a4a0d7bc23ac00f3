package io.caravanserai.modeladapter.training.paper;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.modeladapter.training.measure.Interval;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a training shows on the terminal, in the language of who sits there. Names of figures stay English in its report. */
public final class TrainingScreen {

    /** Figures and short values have phrases of their own, so that no place of a problem is taken for one. */
    private static final String OURS = "training: ";

    private static final List<String> COMPARED =
            List.of("_of_popularity", "_times_popularity", "_of_repeat_rate", "_of_median");
    private static final Predicate<String> WIDE =
            Pattern.compile("[\\p{IsHan}（）：，]").asPredicate();
    private static final int COLUMN = 28;

    private final PrintStream screen;
    private final Phrases phrases;

    public TrainingScreen(PrintStream screen, Phrases phrases) {
        this.screen = screen;
        this.phrases = phrases;
    }

    public void line(String english) {
        screen.println(phrases.say(english));
    }

    /** A line below another. */
    public void detail(String english) {
        screen.println("  " + phrases.say(english));
    }

    /** @param name as the report has it, such as {@code log_loss} */
    public void figure(String name, Object value) {
        String said = name(name);
        screen.println("  " + said + " ".repeat(Math.max(1, COLUMN + 1 - width(said))) + value(value));
    }

    private String name(String name) {
        for (String compared : COMPARED) {
            if (name.endsWith(compared)) {
                return ours(name.substring(0, name.length() - compared.length())) + ours(compared);
            }
        }
        return ours(name);
    }

    private String value(Object value) {
        return value instanceof Interval interval
                ? ours("%.4f (%.4f to %.4f)".formatted(interval.value(), interval.low(), interval.high()))
                : ours(String.valueOf(value));
    }

    private String ours(String text) {
        String said = phrases.say(OURS + text);
        return said.startsWith(OURS) ? text : said;
    }

    /** Columns of the terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> WIDE.test(Character.toString(point)) ? 2 : 1)
                .sum();
    }
}
