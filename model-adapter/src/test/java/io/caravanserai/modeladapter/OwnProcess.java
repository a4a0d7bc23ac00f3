package io.caravanserai.modeladapter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main method in a process with a heap of its own. */
final class OwnProcess {

    private static final int MINUTES = 3;

    private OwnProcess() {}

    /** The last line it said. */
    static String says(List<String> options, Class<?> main, Path models) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), models.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("The process failed: " + said);
            }
            return said.strip().lines().reduce((first, last) -> last).orElseThrow();
        } finally {
            process.destroyForcibly();
        }
    }
}
