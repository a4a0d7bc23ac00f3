package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Label;

/**
 * Who a model is and who answers for it; the same for every kind of model.
 *
 * @param purpose what it scores: {@code churn}, {@code propensity}, {@code text-zh}
 * @param trainingData what it was trained on, in words
 * @param trainingWindow the time the training data covers, in words
 * @param invented no real customer was among the training data, so that drift from it is no news
 */
public record About(
        String name,
        String version,
        String purpose,
        Label title,
        String owner,
        String licence,
        String trainingData,
        String trainingWindow,
        boolean invented) {

    /** {@code churn/1.0.0}, as receipts and texts show it. */
    public String id() {
        return name + "/" + version;
    }
}
