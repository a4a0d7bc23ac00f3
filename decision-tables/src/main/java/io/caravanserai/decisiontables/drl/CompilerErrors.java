package io.caravanserai.decisiontables.drl;

import io.caravanserai.domain.problem.Problems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.api.builder.Message;

/**
 * What the engine's compiler found, at lines of the rule file. The Java compiler, which finds wrong types, speaks of the source
 * that was made from the file: there the line is the one of the file that has most words in common with the line it means, in
 * the rule whose name that source holds.
 */
final class CompilerErrors {

    private static final int UNKNOWN = 0;
    private static final String SOURCE = "Java source of ";
    private static final String SOURCE_BEGINS = " in error:\n";
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\w+");
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(\"[^\"]+\"|\\S+)");

    private final List<String> lines;
    private final Map<String, String> sources = new HashMap<>();

    CompilerErrors(String file) {
        this.lines = file.lines().toList();
    }

    void add(List<Message> errors, Problems problems) {
        errors.stream().map(Message::getText).filter(CompilerErrors::isSource).forEach(this::remember);
        errors.stream()
                .filter(error -> !isSource(error.getText()))
                .map(error -> new Told(lineOf(error), error.getText().strip()))
                .distinct()
                .forEach(told -> problems.add(
                        told.line() == UNKNOWN ? "a condition; the engine names no line" : "line " + told.line(),
                        told.line() == UNKNOWN ? "" : lines.get(told.line() - 1).strip(),
                        "does not compile: " + told.text(),
                        "Maybe mend the rule; until then the last good version of the file stays."));
    }

    private record Told(int line, String text) {}

    private static boolean isSource(String text) {
        return text.startsWith(SOURCE) && text.contains(SOURCE_BEGINS);
    }

    private void remember(String text) {
        int begin = text.indexOf(SOURCE_BEGINS);
        sources.put(text.substring(SOURCE.length(), begin), text.substring(begin + SOURCE_BEGINS.length()));
    }

    private int lineOf(Message error) {
        String source = sources.get(error.getPath());
        if (source != null) {
            String line = source.lines()
                    .skip(Math.max(0, error.getLine() - 1))
                    .findFirst()
                    .orElse("");
            return closest(words(line), inRuleOf(words(source)));
        }
        int line = (int) error.getLine();
        return line >= 1 && line <= lines.size() ? line : closest(words(error.getText()), this::isBelowARule);
    }

    /** Imports hold the words of many messages. */
    private boolean isBelowARule(int line) {
        return lines.subList(0, line).stream()
                .anyMatch(above -> RULE.matcher(above).find());
    }

    /** The first of those with most words in common. */
    private int closest(Set<String> wanted, IntPredicate where) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(where)
                .filter(line -> common(wanted, line) > 0)
                .boxed()
                .max(Comparator.comparingLong((Integer line) -> common(wanted, line))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(UNKNOWN);
    }

    /** Lines of the rules that the source names; all when it names none. */
    private IntPredicate inRuleOf(Set<String> source) {
        Set<Integer> named = new HashSet<>();
        boolean isNamed = false;
        for (int line = 1; line <= lines.size(); line++) {
            MatchResult rule =
                    RULE.matcher(lines.get(line - 1)).results().findFirst().orElse(null);
            isNamed = rule == null ? isNamed : source.contains(quoted(rule.group(1)));
            if (isNamed) {
                named.add(line);
            }
        }
        return line -> named.isEmpty() || named.contains(line);
    }

    private static String quoted(String name) {
        return name.startsWith("\"") ? name : "\"" + name + "\"";
    }

    private long common(Set<String> wanted, int line) {
        return words(lines.get(line - 1)).stream().filter(wanted::contains).count();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
