package io.caravanserai.app.play;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Merges any number of records in time order within bounded memory: sorted runs on disk, then one merge (external merge
 * sort, Knuth TAOCP vol. 3, 5.4). Records of the same time keep the order they were added in.
 */
final class Spool implements AutoCloseable {

    private static final int RUN = 20_000;
    private static final Comparator<Spooled> ORDER =
            Comparator.comparing(Spooled::time).thenComparing(Spooled::number);

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private final List<Spooled> open = new ArrayList<>();
    private long added;

    Spool() {
        try {
            folder = Files.createTempDirectory("hub-play");
        } catch (IOException e) {
            throw new UncheckedIOException("The play needs room in the temporary folder.", e);
        }
    }

    void add(Spooled record) {
        open.add(record.numbered(added++));
        if (open.size() == RUN) {
            writeRun();
        }
    }

    long size() {
        return added;
    }

    /** Hands every record over, earliest first. */
    void drain(Consumer<Spooled> sink) {
        if (!open.isEmpty()) {
            writeRun();
        }
        PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(Run::head, ORDER));
        runs.stream().map(Run::new).filter(Run::advance).forEach(queue::add);
        while (!queue.isEmpty()) {
            Run earliest = queue.remove();
            sink.accept(earliest.head());
            if (earliest.advance()) {
                queue.add(earliest);
            }
        }
    }

    private void writeRun() {
        open.sort(ORDER);
        Path file = folder.resolve("run-" + runs.size());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Spooled record : open) {
                record.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The play needs room in %s.".formatted(folder), e);
        }
        runs.add(file);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        Files.deleteIfExists(folder);
    }

    private static final class Run {

        private final DataInputStream in;
        private Spooled head;

        @SuppressWarnings("NullAway") // the head is there after the first advance
        Run(Path file) {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Spooled head() {
            return head;
        }

        boolean advance() {
            try {
                head = Spooled.read(in);
                return true;
            } catch (EOFException end) {
                closeQuietly();
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void closeQuietly() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
