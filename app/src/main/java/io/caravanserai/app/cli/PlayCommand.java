package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays recorded signals, merged in time order, decided as of their own time. */
@Command(name = "play", description = "Play a folder of recorded signals.")
final class PlayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Holds play.yaml, such as examples/one-customer-day.")
    private Path folder;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the play's data sets are.")
    private @Nullable Path data;

    @Mixin
    private PlayOptions options;

    @Override
    public Integer call() throws IOException {
        return options.play(HubSettings.from(System.getenv()), List.of(folder), data);
    }
}
