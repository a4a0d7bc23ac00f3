package io.caravanserai.routes.source;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.caravanserai.domain.problem.RetryLaterException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file a connector. A node that has none begins anew: events have keys, so reading twice is safe. */
public final class FileCursors implements Cursors {

    private final Path folder;

    public FileCursors(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> load(String connector) {
        try {
            Path file = file(connector);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new RetryLaterException("The cursor of (%s) cannot be read.".formatted(connector), e);
        }
    }

    @Override
    public void save(String connector, String cursor) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(connector + ".cursor.tmp");
            write(fresh, cursor);
            Files.move(fresh, file(connector), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new RetryLaterException("The cursor of (%s) cannot be kept.".formatted(connector), e);
        }
    }

    private static void write(Path file, String cursor) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(cursor.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Path file(String connector) {
        return folder.resolve(connector + ".cursor");
    }
}
