package io.caravanserai.app.cli;

import io.caravanserai.domain.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed and is not a command, said as any other problem. */
final class Mistyped {

    private Mistyped() {}

    static Problem problem(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String typed = "./" + command.qualifiedName(" ");
        if (e instanceof UnmatchedArgumentException unmatched) {
            return tooMuch(command, typed, unmatched.getUnmatched().get(0));
        }
        if (e instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
            return new Problem(
                    typed, "", names, "is missing", "Maybe look at ./run help %s.".formatted(command.name()));
        }
        return new Problem(typed, "", e.getMessage(), "cannot be understood", "Maybe look at ./run help.");
    }

    private static Problem tooMuch(CommandSpec command, String typed, String word) {
        if (word.startsWith("-")) {
            Collection<String> options = command.optionsMap().keySet();
            return new Problem(typed, "", word, "is not an option of this command", maybe(options));
        }
        List<String> commands = command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(known -> !known.usageMessage().hidden())
                .map(CommandSpec::name)
                .toList();
        return commands.isEmpty()
                ? new Problem(typed, "", word, "is one word too many", "Maybe look at ./run help.")
                : new Problem(typed, "", word, "is not a command", maybe(commands));
    }

    private static String maybe(Collection<String> known) {
        return known.isEmpty() ? "Maybe look at ./run help." : "Maybe one of %s.".formatted(new TreeSet<>(known));
    }
}
