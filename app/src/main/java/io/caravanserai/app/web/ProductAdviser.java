package io.caravanserai.app.web;

import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.domain.model.Recommender;
import io.caravanserai.domain.model.Recommender.Bought;
import java.util.List;
import org.springframework.stereotype.Component;

/** What to show a customer: the recommender's products, or without one those of the offers the rules allow. */
@Component
class ProductAdviser {

    private static final String MAY_BE_PROFILED = "consent_profiling";
    private static final String RULES = "rules";
    private static final int PURCHASES = 200;
    private static final int PRODUCTS = 10;

    private final Recommender recommender;
    private final PurchaseHistory history;

    ProductAdviser(Recommender recommender, PurchaseHistory history) {
        this.recommender = recommender;
        this.history = history;
    }

    /** Who did not agree to profiling is shown what anybody buys. */
    InsightAnswerJson.Products products(Receipt receipt, List<InsightAnswerJson.Recommendation> offers) {
        boolean personal = receipt.facts().isYes(MAY_BE_PROFILED);
        List<Bought> bought = personal ? history.latest(receipt.customer(), PURCHASES) : List.of();
        return recommender
                .recommend(bought, receipt.asOf(), PRODUCTS)
                .map(said -> new InsightAnswerJson.Products(
                        said.model(),
                        personal,
                        said.products().stream()
                                .map(one -> new InsightAnswerJson.Product(one.product(), rounded(one.weight())))
                                .toList()))
                .orElseGet(() -> ofTheRules(offers));
    }

    private static InsightAnswerJson.Products ofTheRules(List<InsightAnswerJson.Recommendation> offers) {
        return new InsightAnswerJson.Products(
                RULES,
                false,
                offers.stream()
                        .map(offer -> new InsightAnswerJson.Product(String.valueOf(offer.productId()), offer.score()))
                        .toList());
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1e6) / 1e6;
    }
}
