package io.caravanserai.connectors;

import java.nio.file.Path;
import java.util.Set;

/** The versioned schemas of every event type. Safe for use by several threads. */
public final class EventSchemas {

    /**
     * Reads {@code events/<type>.v<version>.schema.json} of the folder.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem of every file
     */
    public static EventSchemas read(Path connectorsFolder) {
        throw new UnsupportedOperationException(connectorsFolder.toString());
    }

    public Set<String> types() {
        return Set.of();
    }
}
