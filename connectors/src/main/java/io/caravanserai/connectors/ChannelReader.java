package io.caravanserai.connectors;

import io.caravanserai.connectors.asset.AssetSchema;
import java.nio.file.Path;
import java.util.Map;

/** Reads one channel file. */
final class ChannelReader {

    private static final AssetSchema SCHEMA = AssetSchema.packed(ChannelReader.class, "channel.schema.json");

    private ChannelReader() {}

    static ChannelDefinition read(Path path, Map<String, String> environment) {
        AssetReader file = AssetReader.read(path, "settings", SCHEMA, environment);
        return new ChannelDefinition(
                file.text("/name"),
                file.title(),
                file.texts("/channels"),
                file.text("/settings/type"),
                file.settings("settings"),
                file.yes("/idempotent"),
                file.yes("/enabled"));
    }
}
