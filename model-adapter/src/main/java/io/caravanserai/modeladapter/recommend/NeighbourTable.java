package io.caravanserai.modeladapter.recommend;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each product with its nearest products, held in memory: an answer adds the neighbours of what was bought to what anybody
 * buys, which stands under the product {@code *}. A purchase fades with its age.
 */
public final class NeighbourTable {

    /** The row that counts for everybody. */
    public static final String ANYBODY = "*";

    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final Comparator<Map.Entry<String, Double>> BEST_FIRST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Map<String, Double>> neighbours;
    private final double halfLifeDays;

    /** @param halfLifeDays a purchase so many days ago counts half */
    public NeighbourTable(Map<String, Map<String, Double>> neighbours, double halfLifeDays) {
        this.neighbours = Map.copyOf(neighbours);
        this.halfLifeDays = halfLifeDays;
    }

    /**
     * Reads {@code neighbours.csv}: product, neighbour, weight.
     *
     * @param file how problems name it
     * @throws InvalidAssetException with every line that is not understood
     */
    public static NeighbourTable read(String file, byte[] csv, double halfLifeDays) {
        Problems problems = new Problems(file);
        Map<String, Map<String, Double>> table = new HashMap<>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            for (int line = 2; lines.hasNextValue(); line++) {
                add(table, lines.nextValue(), line, problems);
            }
        } catch (IOException unreadable) {
            problems.add("", unreadable.getMessage(), "kept the table from being read", "Maybe train it again.");
        }
        if (table.isEmpty() && problems.isEmpty()) {
            problems.add("", "no lines", "is too little to recommend from", "Maybe train it again.");
        }
        problems.throwIfAny();
        return new NeighbourTable(table, halfLifeDays);
    }

    /** Best first; what is bought later than {@code asOf} does not count. */
    public List<Recommended> recommend(List<Bought> bought, Instant asOf, int most) {
        Map<String, Double> known = new HashMap<>();
        bought.stream()
                .filter(one -> !one.at().isAfter(asOf))
                .forEach(one -> known.merge(one.product(), faded(Duration.between(one.at(), asOf)), Double::sum));
        return recommend(known, most);
    }

    /** @param bought product to how much its purchases still count */
    List<Recommended> recommend(Map<String, Double> bought, int most) {
        Map<String, Double> weights = new HashMap<>(neighbours.getOrDefault(ANYBODY, Map.of()));
        bought.forEach((product, times) -> neighbours
                .getOrDefault(product, Map.of())
                .forEach((neighbour, weight) -> weights.merge(neighbour, times * weight, Double::sum)));
        return weights.entrySet().stream()
                .sorted(BEST_FIRST)
                .limit(most)
                .map(entry -> new Recommended(entry.getKey(), entry.getValue()))
                .toList();
    }

    private double faded(Duration age) {
        return Math.pow(0.5, age.toMillis() / DAY_MILLIS / halfLifeDays);
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
