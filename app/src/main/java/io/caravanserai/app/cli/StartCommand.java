package io.caravanserai.app.cli;

import io.caravanserai.app.HubApplication;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.app.wiring.HouseProblems;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The default: sources open, decisions live, until Ctrl-C. */
@Command(name = "start", description = "Start the hub (default).")
final class StartCommand implements Callable<Integer> {

    private static volatile boolean running;

    static boolean isRunning() {
        return running;
    }

    static void staysUp() {
        running = true;
    }

    @Override
    public Integer call() {
        HubSettings settings = HubSettings.from(System.getenv());
        HouseProblems problems = HubApplication.live(settings).getBean(HouseProblems.class);
        staysUp();
        System.out.println(Ansi.AUTO.string(Welcome.text(settings, Terminal.phrases())));
        Welcome.warnings(problems.now(), Terminal.phrases()).forEach(System.out::println);
        return CommandLine.ExitCode.OK;
    }
}
