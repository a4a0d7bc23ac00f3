package io.caravanserai.app.cli;

import io.caravanserai.app.settings.Terminal;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** What {@code ./run} calls. */
@Command(
        name = "run",
        description = "Caravanserai, the customer decision hub.",
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            PlayCommand.class,
            CheckCommand.class,
            TableCommand.class,
            TrainCommand.class,
            CompactCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Hub implements Callable<Integer> {

    private static final String HELP = "io.caravanserai.app.cli.help";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        int exit = execute(commandLine(Terminal.language()), Terminal.phrases(), args);
        // A started hub lives on in its own threads; everything else ends with its exit code.
        if (exit != CommandLine.ExitCode.OK || !StartCommand.isRunning()) {
            System.exit(exit);
        }
    }

    /** Commands read the environment as they are made, where picocli hands no exception to its handlers. */
    static int execute(CommandLine line, Phrases phrases, String... args) {
        try {
            return line.execute(args);
        } catch (CommandLine.InitializationException e) {
            if (assetCause(e) instanceof InvalidAssetException invalid) {
                return explained(invalid, line.getErr(), phrases);
            }
            throw e;
        }
    }

    static CommandLine commandLine(Locale language) {
        Phrases phrases = Phrases.in(language);
        CommandLine line = new CommandLine(new Hub())
                .setExecutionExceptionHandler(problemsFirst(phrases))
                .setParameterExceptionHandler((e, words) -> mistyped(e, phrases));
        if (Locale.CHINESE.getLanguage().equals(language.getLanguage())) {
            line.setResourceBundle(ResourceBundle.getBundle(HELP, language));
        }
        // Each kind of training has options of its own, which the model room reads.
        line.getSubcommands().get("train").setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    @Override
    public Integer call() {
        return spec.commandLine().execute("start");
    }

    private static IExecutionExceptionHandler problemsFirst(Phrases phrases) {
        return (exception, commandLine, parsed) -> {
            Throwable cause = assetCause(exception);
            if (cause instanceof InvalidAssetException invalid) {
                return explained(invalid, commandLine.getErr(), phrases);
            }
            Throwable last = last(exception);
            if (last instanceof FileSystemException file) {
                return explained(new InvalidAssetException(unreachable(file)), commandLine.getErr(), phrases);
            }
            throw exception;
        };
    }

    private static int mistyped(CommandLine.ParameterException e, Phrases phrases) {
        explained(
                new InvalidAssetException(Mistyped.problem(e)),
                e.getCommandLine().getErr(),
                phrases);
        return CommandLine.ExitCode.USAGE;
    }

    private static Problem unreachable(FileSystemException e) {
        String name = Objects.requireNonNullElse(e.getFile(), "");
        return e instanceof NoSuchFileException
                ? new Problem(name, "", name, "is not there", "Maybe check the path.")
                : new Problem(
                        name,
                        "",
                        e.getMessage(),
                        "cannot be read or written",
                        "Maybe check its folder and its permissions.");
    }

    private static Throwable last(Throwable thrown) {
        return thrown.getCause() == null ? thrown : last(thrown.getCause());
    }

    private static int explained(InvalidAssetException invalid, PrintWriter err, Phrases phrases) {
        err.println(phrases.say("Problems found:"));
        invalid.problems().stream().map(phrases::sentence).forEach(line -> err.println("  " + line));
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Throwable assetCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof InvalidAssetException)) {
            cause = cause.getCause();
        }
        return cause == null ? thrown : cause;
    }
}
