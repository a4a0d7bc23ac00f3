package io.caravanserai.connectors;

import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every connector of a folder: {@code sources/*.yaml} and {@code channels/*.yaml}. */
public final class ConnectorCatalog {

    /**
     * Reads all or nothing.
     *
     * @param environment what {@code ${env:NAME}} refers to
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem of every file
     */
    public static ConnectorCatalog read(Path connectorsFolder, Map<String, String> environment) {
        throw new UnsupportedOperationException(connectorsFolder + " " + environment.size());
    }

    /** Reads what is good; {@link #problems()} says what is not. */
    public static ConnectorCatalog readWhatIsGood(Path connectorsFolder, Map<String, String> environment) {
        throw new UnsupportedOperationException(connectorsFolder + " " + environment.size());
    }

    /** Disabled ones included, by name. */
    public List<ConnectorDefinition> sources() {
        return List.of();
    }

    /** Disabled ones included, by name. */
    public List<ChannelDefinition> channels() {
        return List.of();
    }

    public Optional<ConnectorDefinition> find(String name) {
        return sources().stream().filter(source -> source.name().equals(name)).findFirst();
    }

    public List<Problem> problems() {
        return List.of();
    }
}
