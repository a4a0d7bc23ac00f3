package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The rules of last resort per purpose, for a hub whose model folder is gone. Rules over unknown facts are left out. */
public final class BuiltInFallbacks {

    private static final String FILE = "built-in-fallbacks.yaml";
    private static final Fallback UNKNOWN_PURPOSE = new Fallback.Constant("unknown-purpose", 0.5);

    private final Map<String, Fallback> byPurpose = new HashMap<>();

    public BuiltInFallbacks(Catalogue catalogue) {
        FallbackReader reader = new FallbackReader(catalogue, new Problems(FILE));
        JsonNode tree = YamlTree.parse(FILE, resource());
        tree.fieldNames().forEachRemaining(purpose -> byPurpose.put(purpose, reader.read(tree.get(purpose))));
    }

    /** An unknown purpose knows nothing: one half. */
    public Fallback of(String purpose) {
        return byPurpose.getOrDefault(purpose, UNKNOWN_PURPOSE);
    }

    private static byte[] resource() {
        try (InputStream in = BuiltInFallbacks.class.getResourceAsStream(FILE)) {
            return java.util.Objects.requireNonNull(in, FILE).readAllBytes();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
