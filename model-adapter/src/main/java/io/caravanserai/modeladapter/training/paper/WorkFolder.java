package io.caravanserai.modeladapter.training.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder a training writes to; made when the first file comes. */
public record WorkFolder(Path path) {

    public void write(String file, byte[] content) {
        try {
            Files.createDirectories(path);
            Files.write(path.resolve(file), content);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    public void write(String file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Null when it is not there. */
    public byte @Nullable [] read(String file) {
        try {
            return Files.exists(path.resolve(file)) ? Files.readAllBytes(path.resolve(file)) : null;
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
