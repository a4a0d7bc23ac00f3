package io.caravanserai.app.wholeway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a hub says, line by line, each with its time. */
final class HubOutput {

    private final List<Line> lines = new ArrayList<>();
    private final Thread reader;

    HubOutput(InputStream said) {
        reader = new Thread(() -> read(said), "hub-output");
        reader.setDaemon(true);
        reader.start();
    }

    record Line(String text, long nanos) {}

    private void read(InputStream said) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(new Line(line, System.nanoTime()));
            }
        } catch (IOException killed) {
            add(new Line("(the output ended: " + killed.getMessage() + ")", System.nanoTime()));
        }
    }

    private synchronized void add(Line line) {
        lines.add(line);
    }

    /** The first line of that text, blanks at its ends left out. */
    synchronized Optional<Line> find(String text) {
        return lines.stream().filter(line -> line.text().strip().equals(text)).findFirst();
    }

    void awaitEnd() {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
