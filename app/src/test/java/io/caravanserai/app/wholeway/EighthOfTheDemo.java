package io.caravanserai.app.wholeway;

import io.caravanserai.app.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A play of the demo's first customers, for tests that play again and again. */
final class EighthOfTheDemo {

    private static final int PART = 8;

    private EighthOfTheDemo() {}

    /** @return the play's folder */
    static String in(Path folder) {
        Path demo = House.ROOT.resolve("examples/demo");
        try (Stream<Path> files = Files.list(demo)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), part(file));
            }
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> part(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> first = new ArrayList<>(lines.subList(0, lines.size() / PART));
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            String last = first.remove(first.size() - 1);
            first.add(last.substring(0, last.lastIndexOf(',')));
            first.add("]");
        }
        return name.endsWith(".json") || name.endsWith(".csv") ? first : lines;
    }
}
