package io.caravanserai.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answers as the hub gives them; a text written {@code english¦中文} is cut down to the language asked for. */
final class Samples {

    private static final Pattern TWO_LANGUAGES = Pattern.compile("\"([^\"¦]*)¦([^\"]*)\"");

    private Samples() {}

    static String read(String name) {
        return resource("/samples/" + name + ".json");
    }

    /** A function to run inside a page. */
    static String script(String name) {
        return resource("/scripts/" + name + ".js");
    }

    static String inLanguage(String json, boolean chinese) {
        return TWO_LANGUAGES.matcher(json).replaceAll(chinese ? "\"$2\"" : "\"$1\"");
    }

    private static String resource(String path) {
        try (InputStream file = Samples.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException(
                        "There is no resource (%s). Maybe add it to src/test/resources.".formatted(path));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
