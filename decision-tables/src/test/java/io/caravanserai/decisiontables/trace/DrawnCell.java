package io.caravanserai.decisiontables.trace;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a cell says, and what that means for a fact that may be absent. */
record DrawnCell(String text, Predicate<@Nullable Object> holds) {

    DrawnCell denied(String not) {
        return new DrawnCell(not + text, fact -> !holds.test(fact));
    }
}
