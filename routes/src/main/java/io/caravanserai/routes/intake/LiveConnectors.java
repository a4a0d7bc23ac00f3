package io.caravanserai.routes.intake;

import io.caravanserai.connectors.ChannelDefinition;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connectors in force. Read anew when their files change: what is broken then stays as it was, with its problems, and
 * hinders no other. Safe for use by several threads.
 */
public final class LiveConnectors {

    private final Path folder;
    private final Map<String, String> environment;
    private final EventSchemas schemas;
    private final InstantSource clock;
    private volatile ConnectorSet current;
    private volatile AssetTexts lastRead;

    /** A connector that is broken at the start stays out until it is mended; the others are there. */
    public LiveConnectors(Path folder, Map<String, String> environment, EventSchemas schemas, InstantSource clock) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.schemas = schemas;
        this.clock = clock;
        this.lastRead = AssetTexts.read(folder);
        this.current = ConnectorSet.first(
                ConnectorCatalog.readWhatIsGood(folder, this.environment), lastRead, this::normaliser);
    }

    /** Disabled ones included, by name. */
    public List<ConnectorDefinition> sources() {
        return current.sources();
    }

    /** Disabled ones included, by name. */
    public List<ChannelDefinition> channels() {
        return current.channels();
    }

    public Optional<ConnectorDefinition> find(String connector) {
        return current.find(connector);
    }

    /** What is wrong with the files as they are now; the hub works with the last good versions. */
    public List<Problem> problems() {
        return current.problems();
    }

    /** @throws IllegalArgumentException when there is no such connector */
    Normaliser normaliser(String connector) {
        return current.normaliser(connector);
    }

    /** True when the files are not those of the last reading. */
    public boolean haveChanged() {
        return !lastRead.equals(AssetTexts.read(folder));
    }

    /**
     * Reads the folder again.
     *
     * @return names of the sources that came, changed or went
     */
    public synchronized Set<String> reload() {
        ConnectorSet before = current;
        lastRead = AssetTexts.read(folder);
        ConnectorCatalog read = ConnectorCatalog.readWhatIsGood(folder, environment);
        current = before.next(read, lastRead, this::normaliser);
        return before.differences(current);
    }

    private Normaliser normaliser(ConnectorDefinition definition) {
        return Normaliser.of(definition, schemas, clock);
    }
}
