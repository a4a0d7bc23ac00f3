package io.caravanserai.profile.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Catalogue files for tests. */
final class TestCatalogues {

    private TestCatalogues() {}

    static CatalogueFile shipped() {
        return CatalogueFile.read(Path.of(System.getProperty("hub.root", "..")).resolve("profile/features.yaml"));
    }

    static CatalogueFile of(String yaml) {
        try {
            Path file = Files.createTempDirectory("features").resolve("features.yaml");
            Files.writeString(file, yaml);
            return CatalogueFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
