package io.caravanserai.modeladapter.passport;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.Problems;
import java.time.Duration;

/** Reads {@code model.yaml} of a table of products that go together, with everything wrong found at once. */
public final class NeighbourPassportReader {

    private static final PassportSchema SCHEMA = PassportSchema.named("neighbour-passport.schema.json");

    private NeighbourPassportReader() {}

    /** True when the passport, as far as it can be read at all, is one of such a table. */
    public static boolean isNeighbours(byte[] yaml) {
        return YamlTree.isOfKind("neighbours", yaml);
    }

    /**
     * Reads the passport.
     *
     * @param file how problems name it
     * @param folder the name the passport must carry
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem
     */
    public static NeighbourPassport read(String file, String folder, byte[] yaml) {
        Problems problems = new Problems(file);
        JsonNode tree = SCHEMA.read(file, folder, yaml, problems);
        problems.throwIfAny();
        return new NeighbourPassport(
                PassportReader.about(tree),
                tree.path("file").asText("neighbours.csv"),
                tree.path("golden").asText("golden.jsonl"),
                tree.path("half_life_days").asDouble(),
                tree.has("time_budget_ms")
                        ? Duration.ofMillis(tree.path("time_budget_ms").asLong())
                        : null);
    }
}
