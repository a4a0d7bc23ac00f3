package io.caravanserai.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a person does with one decision table; the hub need not run. */
@Command(
        name = "table",
        description = "Make or check one decision table.",
        subcommands = {TableNewCommand.class, TableCheckCommand.class, CommandLine.HelpCommand.class})
final class TableCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
