package io.caravanserai.app.http;

import io.caravanserai.app.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped assets that a test may break. */
public record Assets(Path folder) {

    private static final List<String> OWNED = List.of(
            "connectors/sources",
            "connectors/channels",
            "connectors/events",
            "decision-tables/customer",
            "decision-tables/offers",
            "decision-tables/policy",
            "decision-tables/service",
            "decision-tables/actions.yaml",
            "decision-tables/catalogue.yaml",
            "model-adapter/llm.yaml",
            "model-adapter/models",
            "model-adapter/prompts",
            "processes/campaign",
            "processes/offer",
            "processes/retention",
            "processes/service-recovery",
            "profile/features.yaml");

    /** Copies into a folder that may not exist yet. */
    public static Assets copiedInto(Path folder) {
        OWNED.forEach(name -> copy(House.ROOT.resolve(name), folder.resolve(name)));
        return new Assets(folder);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Assets write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
