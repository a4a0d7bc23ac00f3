package io.caravanserai.connectors;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every connector of a folder: {@code sources/*.yaml} and {@code channels/*.yaml}. */
public final class ConnectorCatalog {

    private final List<ConnectorDefinition> sources;
    private final List<ChannelDefinition> channels;
    private final List<Problem> problems;

    private ConnectorCatalog(
            List<ConnectorDefinition> sources, List<ChannelDefinition> channels, List<Problem> problems) {
        this.sources = List.copyOf(sources);
        this.channels = List.copyOf(channels);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads all or nothing.
     *
     * @param environment what {@code ${env:NAME}} refers to
     * @throws InvalidAssetException with every problem of every file
     */
    public static ConnectorCatalog read(Path connectorsFolder, Map<String, String> environment) {
        ConnectorCatalog catalog = readWhatIsGood(connectorsFolder, environment);
        if (!catalog.problems.isEmpty()) {
            throw new InvalidAssetException(catalog.problems);
        }
        return catalog;
    }

    /** Reads what is good; {@link #problems()} says what is not. */
    public static ConnectorCatalog readWhatIsGood(Path connectorsFolder, Map<String, String> environment) {
        List<Problem> problems = new ArrayList<>();
        List<ConnectorDefinition> sources =
                readAll(connectorsFolder.resolve("sources"), file -> ConnectorReader.read(file, environment), problems);
        List<ChannelDefinition> channels =
                readAll(connectorsFolder.resolve("channels"), file -> ChannelReader.read(file, environment), problems);
        return new ConnectorCatalog(sources, channels, problems);
    }

    /** Disabled ones included, by name. */
    public List<ConnectorDefinition> sources() {
        return sources;
    }

    /** Disabled ones included, by name. */
    public List<ChannelDefinition> channels() {
        return channels;
    }

    public Optional<ConnectorDefinition> find(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    public List<Problem> problems() {
        return problems;
    }

    private static <T> List<T> readAll(Path folder, Function<Path, T> reader, List<Problem> problems) {
        List<T> definitions = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                refuseOtherEnding(file.getFileName().toString());
                definitions.add(reader.apply(file));
            } catch (InvalidAssetException broken) {
                problems.addAll(broken.problems());
            }
        }
        return definitions;
    }

    private static void refuseOtherEnding(String file) {
        if (!file.endsWith(".yaml")) {
            throw new InvalidAssetException(
                    new Problem(file, "", file, "does not end in .yaml and is not read", "Maybe rename or move it."));
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
