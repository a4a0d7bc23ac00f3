package io.caravanserai.connectors;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** The assets of this folder, as tests see them. */
final class Shipped {

    static final Path FOLDER = Path.of(System.getProperty("hub.root"), "connectors");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-10T00:00:00Z"));
    static final EventSchemas SCHEMAS = EventSchemas.read(FOLDER);
    static final ConnectorCatalog CATALOG = ConnectorCatalog.read(FOLDER, Map.of());

    private Shipped() {}
}
