package io.caravanserai.modeladapter.recommend;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.model.Recommender;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each product with its nearest products, held in memory: an answer adds the neighbours of what was bought to what anybody
 * buys, which stands under the product {@code *}.
 */
public final class NeighbourTable implements Recommender {

    /** The row that counts for everybody. */
    public static final String ANYBODY = "*";

    private final Map<String, Map<String, Double>> neighbours;

    public NeighbourTable(Map<String, Map<String, Double>> neighbours) {
        this.neighbours = Map.copyOf(neighbours);
    }

    /**
     * Reads {@code neighbours.csv}: product, neighbour, weight.
     *
     * @throws InvalidAssetException with every line that is not understood
     */
    public static NeighbourTable read(Path file) {
        Problems problems = new Problems(String.valueOf(file.getFileName()));
        Map<String, Map<String, Double>> table = new HashMap<>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.readAllBytes(file))) {
            for (int line = 2; lines.hasNextValue(); line++) {
                add(table, lines.nextValue(), line, problems);
            }
        } catch (IOException unreadable) {
            problems.add("", unreadable.getMessage(), "kept the table from being read", "Maybe train it again.");
        }
        problems.throwIfAny();
        return new NeighbourTable(table);
    }

    @Override
    public List<Recommended> recommend(Map<String, Double> bought, int most) {
        Map<String, Double> weights = new HashMap<>(neighbours.getOrDefault(ANYBODY, Map.of()));
        bought.forEach((product, times) -> neighbours
                .getOrDefault(product, Map.of())
                .forEach((neighbour, weight) -> weights.merge(neighbour, times * weight, Double::sum)));
        return best(weights, most);
    }

    private static List<Recommended> best(Map<String, Double> weights, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(most)
                .map(entry -> new Recommended(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void add(
            Map<String, Map<String, Double>> table, Map<String, String> cells, int line, Problems problems) {
        String weight = cells.getOrDefault("weight", "");
        try {
            table.computeIfAbsent(cells.getOrDefault("product", ""), none -> new HashMap<>())
                    .put(cells.getOrDefault("neighbour", ""), Double.valueOf(weight));
        } catch (NumberFormatException notANumber) {
            problems.add("line " + line + ", weight", weight, "is not a number", "Maybe train it again.");
        }
    }
}
