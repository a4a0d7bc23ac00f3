package io.caravanserai.modeladapter.recommend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The twin of a table of neighbours: what was bought how many days ago, and what must be recommended, a JSON line each. */
public final class GoldenBaskets {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final Instant ANY_MOMENT = Instant.EPOCH;
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    private GoldenBaskets() {}

    /**
     * One line.
     *
     * @param bought product to days ago
     * @param best products in their order
     */
    public record Basket(Map<String, Double> bought, List<String> best) {}

    /**
     * Asks the table about every line.
     *
     * @return nanoseconds each took
     * @throws InvalidAssetException with every line that does not come out as it should
     */
    public static List<Long> check(String file, byte[] lines, NeighbourTable table) {
        Problems problems = new Problems(file);
        List<Long> nanos = new ArrayList<>();
        List<String> each = new String(lines, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (each.isEmpty()) {
            problems.add("", "no lines", "is too little to prove a table", "Maybe let ./run train write the file.");
        }
        for (int i = 0; i < each.size(); i++) {
            check("line " + (i + 1), each.get(i), table, problems, nanos);
        }
        problems.throwIfAny();
        return nanos;
    }

    /** What the table says of these customers, as the file holds it. */
    public static String sheet(NeighbourTable table, List<Map<String, Double>> customers, int most) {
        return customers.stream()
                .map(bought -> line(new Basket(bought, answer(table, bought, most))))
                .collect(Collectors.joining());
    }

    private static void check(String line, String json, NeighbourTable table, Problems problems, List<Long> nanos) {
        try {
            Basket basket = JSON.readValue(json, Basket.class);
            long start = System.nanoTime();
            List<String> said = answer(table, basket.bought, basket.best.size());
            nanos.add(System.nanoTime() - start);
            if (!said.equals(basket.best)) {
                problems.add(
                        line,
                        String.join(", ", basket.best),
                        "is not what the table recommends: " + String.join(", ", said),
                        "Maybe the table was trained again; let ./run train write both files.");
            }
        } catch (JsonProcessingException notABasket) {
            problems.add(
                    line,
                    json,
                    "is not what was bought and what is best",
                    "Maybe {\"bought\":{\"A\":3},\"best\":[\"B\"]}");
        }
    }

    private static List<String> answer(NeighbourTable table, Map<String, Double> bought, int most) {
        List<Bought> purchases = bought.entrySet().stream()
                .map(one -> new Bought(one.getKey(), ANY_MOMENT.minusMillis((long) (one.getValue() * DAY_MILLIS))))
                .toList();
        return table.recommend(purchases, ANY_MOMENT, most).stream()
                .map(Recommended::product)
                .toList();
    }

    private static String line(Basket basket) {
        try {
            return JSON.writeValueAsString(basket) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The golden baskets could not be written.", impossible);
        }
    }
}
