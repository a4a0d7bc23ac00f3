package io.caravanserai.modeladapter.training.fit;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads LightGBM's native library from a folder of this process. Left alone, it unpacks itself to one fixed place of the
 * temporary folder, and a second training would pull it out from under the first, which crashes.
 */
final class NativeTrees {

    private static final String PLACE = "java.io.tmpdir";

    private static boolean loaded;

    private NativeTrees() {}

    /** To be called before anything else touches LightGBM's classes: they load their library when they are first named. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        String shared = System.getProperty(PLACE);
        try {
            Path own = Files.createTempDirectory("caravanserai-trees");
            System.setProperty(PLACE, own.toString());
            LGBMBooster.loadNative();
            loaded = true;
            removeAtExit(own);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        } finally {
            System.setProperty(PLACE, shared);
        }
    }

    /** Last in, first out: the folder is named first, so that it is empty when its turn comes. */
    private static void removeAtExit(Path folder) throws IOException {
        folder.toFile().deleteOnExit();
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
