package io.caravanserai.domain.model;

import java.util.List;
import java.util.Map;

/** Products that go with what a customer bought. */
public interface Recommender {

    /**
     * Best first; the most popular ones for a customer of whom nothing is known.
     *
     * @param bought product to how much it weighs, such as how often it was bought
     */
    List<Recommended> recommend(Map<String, Double> bought, int most);

    /** @param weight comparable within one answer only */
    record Recommended(String product, double weight) {}
}
