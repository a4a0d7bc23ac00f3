package io.caravanserai.modeladapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A table in which one product goes with tea, and rice with everything. */
final class TestTable {

    static final String PASSPORT = TestPassport.of(
            "neighbours", "recommend", "recommend", "half_life_days: 30\nfallback: offers_of_the_rules\n");

    private static int changes;

    private final Path folder;

    TestTable(Path models, String name, String version, String goesWithTea) {
        folder = models.resolve(name);
        version(version, goesWithTea);
    }

    /** Its files are now of this version. */
    void version(String version, String goesWithTea) {
        write("model.yaml", PASSPORT.replace("version: 1.0.0", "version: " + version));
        write("card.md", "# Test");
        write("golden.jsonl", "{\"bought\":{\"tea\":2.0},\"best\":[\"%s\",\"rice\"]}\n".formatted(goesWithTea));
        write("neighbours.csv", "product,neighbour,weight\n*,rice,0.5\ntea,%s,1.0\n".formatted(goesWithTea));
    }

    /** Each change is a minute later, however coarse the clock of the disk is. */
    void write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Path path = Files.writeString(folder.resolve(file), text);
            Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH.plusSeconds(60L * ++changes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
