package io.caravanserai.app.cli;

import io.caravanserai.app.HubApplication;
import io.caravanserai.app.play.PlayFolder;
import io.caravanserai.app.play.PlayReport;
import io.caravanserai.app.play.Player;
import io.caravanserai.app.settings.AbsentModels;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** What {@code demo} and {@code play} share. */
final class PlayOptions {

    @Option(names = "--exit", description = "Stop when every signal is decided and every due job has run.")
    private boolean exit;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the counts as JSON.")
    private @Nullable Path report;

    int play(HubSettings settings, List<Path> folders, @Nullable Path data) throws IOException {
        ConfigurableApplicationContext hub = HubApplication.playing(settings, withoutModels(folders));
        PlayReport played = hub.getBean(Player.class).play(folders, data);
        System.out.println(played.forPeople(Terminal.phrases()));
        if (report != null) {
            Files.writeString(report, played.asJson());
        }
        return exit ? closed(hub, played) : open(hub, settings);
    }

    private static AbsentModels withoutModels(List<Path> folders) {
        return new AbsentModels(folders.stream()
                .flatMap(folder -> PlayFolder.read(folder).withoutModels().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static int closed(ConfigurableApplicationContext hub, PlayReport played) {
        hub.close();
        return played.isComplete() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static int open(ConfigurableApplicationContext hub, HubSettings settings) {
        hub.getBean(Player.class).openTheDoors();
        StartCommand.staysUp();
        System.out.println(Ansi.AUTO.string(Welcome.text(settings, Terminal.phrases())));
        return CommandLine.ExitCode.OK;
    }
}
