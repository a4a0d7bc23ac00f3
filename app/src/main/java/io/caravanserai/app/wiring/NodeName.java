package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The name of this hub node among others: another one for each, the same over restarts, kept beside its state. */
final class NodeName {

    private NodeName() {}

    static String of(HubSettings settings) {
        Path file = settings.state("node");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(settings.home());
                Files.writeString(file, "hub-" + UUID.randomUUID());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("HUB_HOME (%s) cannot be written.".formatted(settings.home()), e);
        }
    }
}
