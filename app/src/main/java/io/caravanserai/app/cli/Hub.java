package io.caravanserai.app.cli;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** What {@code ./run} calls. */
@Command(
        name = "run",
        description = "Caravanserai, the customer decision hub. 客户决策中枢。",
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
public final class Hub implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        int exit = commandLine().execute(args);
        // A started hub lives on in its own threads; everything else ends with its exit code.
        if (exit != CommandLine.ExitCode.OK || !StartCommand.isRunning()) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Hub()).setExecutionExceptionHandler(problemsFirst());
        // Each kind of training has options of its own, which the model room reads.
        line.getSubcommands().get("train").setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().execute("start");
    }

    private static IExecutionExceptionHandler problemsFirst() {
        return (exception, commandLine, parsed) -> {
            Throwable cause = assetCause(exception);
            if (cause instanceof InvalidAssetException invalid) {
                return explained(invalid, commandLine.getErr());
            }
            throw exception;
        };
    }

    private static int explained(InvalidAssetException invalid, PrintWriter err) {
        Phrases phrases = Terminal.phrases();
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
