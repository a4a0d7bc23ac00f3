package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;

/** What a fallback rule asks of a fact. An absent fact never holds. */
public sealed interface Condition {

    boolean holds(Facts row);

    /** {@code at_least}: value ≥ bound. */
    record AtLeast(int slot, double bound) implements Condition {
        @Override
        public boolean holds(Facts row) {
            return row.numberAt(slot) >= bound;
        }
    }

    /** {@code at_most}: value ≤ bound. */
    record AtMost(int slot, double bound) implements Condition {
        @Override
        public boolean holds(Facts row) {
            return row.numberAt(slot) <= bound;
        }
    }

    /** {@code below}: value < bound. */
    record Below(int slot, double bound) implements Condition {
        @Override
        public boolean holds(Facts row) {
            return row.numberAt(slot) < bound;
        }
    }

    /** {@code above}: value > bound. */
    record Above(int slot, double bound) implements Condition {
        @Override
        public boolean holds(Facts row) {
            return row.numberAt(slot) > bound;
        }
    }

    /** {@code is}: one of the texts, or the given yes or no. */
    record Is(int slot, List<Object> values) implements Condition {

        public Is {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Facts row) {
            Object value = row.at(slot);
            return value != null && values.contains(value);
        }
    }
}
