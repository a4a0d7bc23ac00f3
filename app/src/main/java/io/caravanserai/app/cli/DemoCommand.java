package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The first five minutes: example customers from four kinds of sources, through decisions, into processes. */
@Command(name = "demo", description = "Play the example customers, then stay open.")
final class DemoCommand implements Callable<Integer> {

    private static final List<String> STORIES = List.of("demo", "one-customer-day", "consent-withdrawn");

    @Mixin
    private PlayOptions options;

    @Override
    public Integer call() throws IOException {
        HubSettings settings = HubSettings.ofTheDemo(System.getenv());
        Path examples = settings.asset("examples");
        return options.play(settings, STORIES.stream().map(examples::resolve).toList(), null);
    }
}
