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
import java.util.regex.Matcher;
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
    private static final String NOISE = "Parser returned a null Package";
    private static final Pattern STACK = Pattern.compile("(?s)\\s*Problem stacktrace\\s*:.*");
    private static final Pattern IN_ACTION = Pattern.compile("\\(line (\\d+),col \\d+\\) ");
    private static final Pattern QUOTED = Pattern.compile("'([^\\n]{3,})'");
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(\"[^\"]+\"|\\S+)");

    private final List<String> lines;
    private final Map<String, String> sources = new HashMap<>();

    CompilerErrors(String file) {
        this.lines = file.lines().toList();
    }

    void add(List<Message> errors, Problems problems) {
        errors.stream().map(Message::getText).filter(CompilerErrors::isSource).forEach(this::remember);
        errors.stream()
                .filter(error -> !isSource(error.getText()) && !isNoise(error.getText(), errors))
                .map(error -> new Told(lineOf(error), worded(error.getText())))
                .distinct()
                .forEach(told -> problems.add(
                        told.line() == UNKNOWN ? "a condition; the engine names no line" : "line " + told.line(),
                        told.line() == UNKNOWN ? "" : lines.get(told.line() - 1).strip(),
                        "does not compile: " + told.text(),
                        "Maybe mend the rule; until then the last good version of the file stays."));
    }

    private record Told(int line, String text) {}

    private static boolean isNoise(String text, List<Message> errors) {
        return text.equals(NOISE) && errors.size() > 1;
    }

    /** Without lines of the engine and of what it made of the file. */
    private static String worded(String text) {
        String words = STACK.matcher(text).replaceFirst("");
        return IN_ACTION.matcher(words).replaceFirst("").strip();
    }

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
        return line >= 1 && line <= lines.size()
                ? within(line, error.getText())
                : closest(words(error.getText()), this::isBelowARule);
    }

    /** Of some errors the engine names the line of the rule alone; its words say more. */
    private int within(int line, String text) {
        int end = line;
        while (end < lines.size() && !isRule(end + 1)) {
            end++;
        }
        Matcher action = IN_ACTION.matcher(text);
        if (!isRule(line)) {
            return line;
        }
        List<Integer> all = IntStream.rangeClosed(line, end).boxed().toList();
        if (action.find()) {
            int below = Integer.parseInt(action.group(1)) - 1;
            return all.stream()
                    .filter(at ->
                            at >= below && lines.get(at - below - 1).strip().equals("then"))
                    .findFirst()
                    .orElse(line);
        }
        Matcher quoted = QUOTED.matcher(text);
        String fragment = quoted.find() ? quoted.group(1) : lines.get(line - 1);
        return all.stream()
                .filter(at -> lines.get(at - 1).contains(fragment))
                .findFirst()
                .orElse(line);
    }

    private boolean isRule(int line) {
        return RULE.matcher(lines.get(line - 1)).find();
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
