package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that stand in for a model. They need nothing but facts, so they always answer. */
public sealed interface Fallback {

    String name();

    double probability(Facts row);

    /** Null where rules say a number. */
    default @Nullable String label() {
        return null;
    }

    /** The same for everybody. */
    record Constant(String name, double constant) implements Fallback {
        @Override
        public double probability(Facts row) {
            return constant;
        }
    }

    /** The same label for everybody; nobody knows how probable it is. */
    record OneLabel(String name, String label) implements Fallback {
        @Override
        public double probability(Facts row) {
            return 0;
        }
    }

    /**
     * Points as people add them up: the base, and what each condition that holds adds or takes.
     *
     * @param base 0 to 100
     */
    record Points(String name, double base, List<Point> points) implements Fallback {

        private static final double FEWEST = 1;
        private static final double MOST = 99;

        public Points {
            points = List.copyOf(points);
        }

        @Override
        public double probability(Facts row) {
            double sum = base;
            for (Point point : points) {
                sum += point.condition().holds(row) ? point.add() : 0;
            }
            return Math.min(MOST, Math.max(FEWEST, sum)) / 100;
        }
    }

    /** One line of the rules. */
    record Point(Condition condition, double add) {}
}
