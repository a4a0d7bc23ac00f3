package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that an index does not tell apart. */
sealed interface FactClass {

    /** False only when the condition holds for no fact of the class. */
    boolean mayHold(Condition condition);

    /** These facts; null stands for the absent one. */
    record Values(List<@Nullable Object> facts) implements FactClass {
        @Override
        public boolean mayHold(Condition condition) {
            return facts.stream().anyMatch(condition::holds);
        }
    }

    /** Numbers or days between two bounds, without them. */
    record Between(double low, double high) implements FactClass {

        @Override
        public boolean mayHold(Condition condition) {
            if (condition instanceof Span span) {
                return span.low() < high && span.high() > low;
            }
            if (condition instanceof Condition.Is is) {
                return holds(is.value());
            }
            if (condition instanceof Condition.OneOf list) {
                return list.values().stream().anyMatch(this::holds);
            }
            return !isCovered(((Condition.Not) condition).denied());
        }

        private boolean holds(Object value) {
            double position = Span.position(value);
            return position > low && position < high;
        }

        private boolean isCovered(Condition condition) {
            return condition instanceof Span span && span.low() <= low && span.high() >= high;
        }
    }
}
