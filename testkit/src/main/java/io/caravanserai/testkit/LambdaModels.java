package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Models;
import io.caravanserai.domain.model.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Models written as functions; it counts its calls, so that a test can see whether they were batched. */
public final class LambdaModels implements Models {

    private final Map<String, Function<Facts, Score>> byPurpose = new HashMap<>();
    private final Map<String, Function<Facts, Estimate>> estimates = new TreeMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    public LambdaModels says(String purpose, ToDoubleFunction<Facts> probability) {
        byPurpose.put(purpose, facts -> new Score(purpose, probability.applyAsDouble(facts), purpose, "1", null));
        return this;
    }

    /** The model of this purpose does not answer: its rule fallback says the probability instead. */
    public LambdaModels failing(String purpose, double probability, String why) {
        byPurpose.put(purpose, facts -> new Score(purpose, probability, purpose + "-rules", "1", why));
        return this;
    }

    /** A model of one's own fills this fact of every customer. */
    public LambdaModels estimates(String fact, ToDoubleFunction<Facts> value) {
        estimates.put(fact, facts -> Estimate.number(fact, value.applyAsDouble(facts), fact + "-model", "1", null));
        return this;
    }

    /** A model of one's own says this of every customer with a fact that is a text. */
    public LambdaModels labels(String fact, Function<Facts, String> label) {
        estimates.put(fact, facts -> new Estimate(fact, 0.9, label.apply(facts), fact + "-model", "1", null));
        return this;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public List<Score> score(String purpose, List<Facts> rows) {
        calls.incrementAndGet();
        return rows.stream()
                .map(byPurpose.getOrDefault(purpose, facts -> unknown(purpose)))
                .toList();
    }

    @Override
    public List<List<Estimate>> estimates(List<CustomerId> customers, List<Facts> rows) {
        return rows.stream()
                .map(row ->
                        estimates.values().stream().map(said -> said.apply(row)).toList())
                .toList();
    }

    private static Score unknown(String purpose) {
        return new Score(purpose, 0.5, "none", "1", "no model");
    }
}
