package io.caravanserai.modeladapter;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A model that takes red for damage and blue for a receipt; every file is younger than the one written before. */
final class PictureFolder {

    static final String PASSPORT = TestPassport.of(
            "image",
            "photos",
            "picture",
            """
            time_budget_ms: 2000
            input: {tensor: picture, layout: nchw, width: 8, height: 8}
            output: {name: colours, kind: probability, classes: [damaged_product, other, receipt]}
            facts: [damaged_product, receipt]
            fallback: not_seen
            """);

    private final Path models;
    private int changes;

    PictureFolder(Path models) {
        this.models = models;
        write("model.yaml", PASSPORT);
        write("card.md", "# Test");
        write("golden.csv", "file,class,expected\nred.png,damaged_product,1\nred.png,receipt,0\n");
        write("red.png", TestPictures.png(16, 16, Color.RED));
        write("model.onnx", TestPictures.means(8));
    }

    void write(String file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] content) {
        try {
            Path path = Files.createDirectories(models.resolve("photos")).resolve(file);
            Files.write(path, content);
            Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH.plusSeconds(++changes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
