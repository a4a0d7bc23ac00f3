package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.profile.HubDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Makes the embedded database's file as small as it can be, while no hub runs on it. */
@Command(name = "compact", description = "Make the embedded database's file small; hub stopped.")
final class CompactCommand implements Callable<Integer> {

    private static final int MEGABYTE = 1 << 20;

    private final HubSettings settings = HubSettings.from(System.getenv());

    @Override
    public Integer call() throws IOException {
        Path file = settings.state("db/hub.mv.db");
        if (settings.database() != null || !Files.exists(file)) {
            Terminal.say("There is no embedded database in %s.".formatted(settings.home()));
            return ExitCode.OK;
        }
        long before = Files.size(file);
        try {
            HubDatabase.compact(settings.state("db/hub"));
        } catch (RetryLaterException e) {
            Terminal.say(String.valueOf(e.getMessage()));
            return ExitCode.SOFTWARE;
        }
        Terminal.say("%s: %d MB before, %d MB now".formatted(file, before / MEGABYTE, Files.size(file) / MEGABYTE));
        return ExitCode.OK;
    }
}
