package io.caravanserai.app.settings;

import io.caravanserai.domain.problem.Phrases;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who reads the terminal: the language that its variables name, English when it could not be written there. */
public final class Terminal {

    private static final String SAMPLE = "中文";

    private Terminal() {}

    public static Phrases phrases() {
        return Phrases.in(language());
    }

    /** A line of our own, in the reader's language. */
    public static void say(String english) {
        System.out.println(phrases().say(english));
    }

    public static Locale language() {
        return language(System.getenv(), Charset.defaultCharset());
    }

    /** The first of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} that is set decides, as everywhere. */
    static Locale language(Map<String, String> environment, Charset charset) {
        String named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        boolean chinese = named.startsWith("zh")
                && charset.canEncode()
                && charset.newEncoder().canEncode(SAMPLE);
        return chinese ? Locale.CHINESE : Locale.ENGLISH;
    }
}
