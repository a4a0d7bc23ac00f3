package io.caravanserai.domain.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Products that go with what a customer bought. Buying again counts: what was bought may be recommended. */
public interface Recommender {

    /**
     * Best first; the most popular ones for a customer of whom nothing is known.
     *
     * @param bought in any order; what is later than {@code asOf} does not count
     * @param most products of an answer
     * @return empty when there is no model to ask
     */
    Optional<Recommendation> recommend(List<Bought> bought, Instant asOf, int most);

    /** One product of one purchase. */
    record Bought(String product, Instant at) {}

    /** @param model who says so, such as {@code recommend/1.0.0} */
    record Recommendation(String model, List<Recommended> products) {

        public Recommendation {
            products = List.copyOf(products);
        }
    }

    /** @param weight comparable within one answer only */
    record Recommended(String product, double weight) {}
}
