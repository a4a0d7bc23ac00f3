package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One way to make a table of what was bought.
 *
 * @param halfLifeDays of a purchase when the table is asked
 */
record Way(String name, double halfLifeDays, Maker maker) {

    private static final double[] HALF_LIVES = {60, 180, 720};
    private static final double[] AGAIN = {0.03, 0.1, 0.3};
    private static final double[] TIMES_ITS_RATE = {0.6, 1.2, 2};
    private static final double[] WEIGHTS = {0, 0.02, 0.1};
    private static final double FACTOR_WEIGHT = 0.02;

    /** From a history and how many bought each product to the neighbours of each product. */
    @FunctionalInterface
    interface Maker {
        Map<String, Map<String, Double>> neighbours(History history, Map<String, Double> buyers);
    }

    Map<String, Map<String, Double>> neighbours(History history, int fewest) {
        return maker.neighbours(history, history.buyers(fewest));
    }

    NeighbourTable table(History history, int fewest) {
        return new NeighbourTable(neighbours(history, fewest), halfLifeDays);
    }

    static Way popularity() {
        return new Way(
                "popularity",
                HALF_LIVES[0],
                (history, buyers) -> Neighbours.popular(buyers, history.bought().size()));
    }

    static List<Way> all(long seed) {
        List<Way> ways = new ArrayList<>(List.of(popularity()));
        for (double halfLife : HALF_LIVES) {
            for (ComeAgain.Guess again : agains()) {
                for (double weight : WEIGHTS) {
                    ways.add(new Way(
                            "item to item, weight %s, %s, half-life %.0f days"
                                    .formatted(weight, again.name(), halfLife),
                            halfLife,
                            (history, buyers) ->
                                    Neighbours.itemToItem(history, buyers, weight, again.weights(history))));
                }
            }
            ways.add(new Way(
                    "implicit factors, again %s, half-life %.0f days".formatted(AGAIN[1], halfLife),
                    halfLife,
                    (history, buyers) ->
                            new Als(24, 4, 5, 2, seed).neighbours(history, buyers, FACTOR_WEIGHT, AGAIN[1])));
        }
        return ways;
    }

    private static List<ComeAgain.Guess> agains() {
        return Stream.concat(
                        DoubleStream.of(AGAIN).mapToObj(ComeAgain.Guess::same),
                        DoubleStream.of(TIMES_ITS_RATE).mapToObj(ComeAgain.Guess::byRate))
                .toList();
    }
}
