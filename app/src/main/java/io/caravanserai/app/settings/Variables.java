package io.caravanserai.app.settings;

import io.caravanserai.domain.problem.Problems;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Environment variables with types; collects what cannot be read. */
final class Variables {

    private final Map<String, String> environment;
    private final Problems problems = new Problems("environment");

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    Problems problems() {
        return problems;
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise)).toAbsolutePath().normalize();
    }

    Set<String> words(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    int whole(String name, int otherwise, int least, int most) {
        String expected = "is not a whole number from %d to %d".formatted(least, most);
        int value = read(name, otherwise, Integer::valueOf, expected, "Maybe write " + otherwise + ".");
        if (value < least || value > most) {
            problems.add(name, value, expected, "Maybe write " + otherwise + ".");
        }
        return value;
    }

    Duration duration(String name, String otherwise) {
        return read(
                name,
                parseDuration(otherwise),
                Variables::parseDuration,
                "is not a duration",
                "Maybe write 24h or PT24H.");
    }

    boolean yesNo(String name, boolean otherwise) {
        String advice = "Maybe write " + otherwise + ".";
        return read(name, otherwise, Variables::parseYesNo, "is neither true nor false", advice);
    }

    ZoneId zone(String name) {
        return read(name, ZoneId.systemDefault(), ZoneId::of, "is not a time zone", "Maybe write Asia/Shanghai.");
    }

    private <T> T read(String name, T otherwise, Function<String, T> reader, String expected, String advice) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(name, text, expected, advice);
            return otherwise;
        }
    }

    private static boolean parseYesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Duration parseDuration(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("P")) {
            return Duration.parse(upper);
        }
        return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
    }
}
