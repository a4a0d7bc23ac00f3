package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Shapley values by their definition, slowly: every coalition of the facts, against every row of the background. */
final class Shapley {

    private final List<Facts> background;
    private final List<String> features;
    private final ToDoubleFunction<Facts> model;

    Shapley(List<Facts> background, List<String> features, ToDoubleFunction<Facts> model) {
        this.background = background;
        this.features = features;
        this.model = model;
    }

    List<Double> of(Facts row) {
        List<Double> values = new ArrayList<>();
        for (int player = 0; player < features.size(); player++) {
            double value = 0;
            for (int coalition = 0; coalition < 1 << features.size(); coalition++) {
                if ((coalition >> player & 1) == 0) {
                    value += weight(Integer.bitCount(coalition))
                            * (worth(row, coalition | 1 << player) - worth(row, coalition));
                }
            }
            values.add(value);
        }
        return values;
    }

    private double weight(int before) {
        int all = features.size();
        return factorial(before) * factorial(all - before - 1) / factorial(all);
    }

    private static double factorial(int number) {
        return number < 2 ? 1 : number * factorial(number - 1);
    }

    private double worth(Facts row, int coalition) {
        double sum = 0;
        for (Facts other : background) {
            Facts mixed = other.copy();
            for (int i = 0; i < features.size(); i++) {
                if ((coalition >> i & 1) == 1) {
                    mixed.set(features.get(i), row.get(features.get(i)));
                }
            }
            sum += model.applyAsDouble(mixed);
        }
        return sum / background.size();
    }
}
