package io.caravanserai.domain.problem;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the house says of problems, in the language of who reads. Texts are written, stored and compared in English; they are
 * said here when somebody looks. A text without a phrase is said as it is.
 *
 * <p>Every room keeps its phrases as a resource {@code io/caravanserai/phrases.zh}, one line each: {@code English | 中文},
 * with {@code {}} on both sides for what is only known when it is said.
 */
public final class Phrases {

    private static final Phrases ENGLISH = new Phrases(PhraseBook.EMPTY);

    private final PhraseBook book;

    private Phrases(PhraseBook book) {
        this.book = book;
    }

    /** Chinese for those who read Chinese, else English. */
    public static Phrases in(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? Chinese.PHRASES : ENGLISH;
    }

    /** One text, such as what was expected or an advice. */
    public String say(String english) {
        return book.find(english).orElse(english);
    }

    /** A place, part by part from the outer to the inner: {@code sheet 'rules', cell D14}. */
    public String place(String english) {
        return Stream.of(english.split(", ", -1))
                .map(this::say)
                .reduce(this::joined)
                .orElse(english);
    }

    /** {@code 'sevn' is not a number. Maybe write 7.} or {@code “sevn”不是数字。可以写 7。}: for who sees the place already. */
    public String verdict(Problem problem) {
        String expected = say(problem.expected());
        String advice = say(problem.advice());
        String said = problem.found().isEmpty()
                ? say("%s. %s").formatted(expected, advice)
                : say("'%s' %s. %s").formatted(problem.found(), expected, advice);
        return said.strip();
    }

    /** The verdict with file and place before it. */
    public String sentence(Problem problem) {
        return say("%s: %s").formatted(where(problem), verdict(problem));
    }

    private String where(Problem problem) {
        String file = say(problem.file());
        return problem.place().isBlank() ? file : joined(file, place(problem.place()));
    }

    private String joined(String outer, String inner) {
        return say("%s, %s").formatted(outer, inner);
    }

    /** Read when the first reader of Chinese comes. */
    private static final class Chinese {

        static final Phrases PHRASES = new Phrases(PhraseBook.read("io/caravanserai/phrases.zh"));
    }
}
