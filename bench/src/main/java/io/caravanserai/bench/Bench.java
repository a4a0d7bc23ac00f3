package io.caravanserai.bench;

import io.caravanserai.bench.load.InsightsCommand;
import io.caravanserai.bench.load.LoadCommand;
import io.caravanserai.bench.tables.TablesCommand;
import picocli.CommandLine;

/** What {@code bench/run} calls for everything that is no JMH benchmark. */
@CommandLine.Command(
        name = "bench/run",
        subcommands = {
            LoadCommand.class,
            InsightsCommand.class,
            SizesCommand.class,
            TablesCommand.class,
            ReplayCommand.class
        })
public final class Bench implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
