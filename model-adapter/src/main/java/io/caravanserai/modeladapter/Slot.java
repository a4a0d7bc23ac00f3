package io.caravanserai.modeladapter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one model of texts, pictures or recommendations.
 *
 * @param champion null when nobody does
 * @param shadows are asked beside it
 */
record Slot<T>(@Nullable Shelf<T> champion, List<Shelf<T>> shadows) {

    Optional<Shelf<T>> serving() {
        return Optional.ofNullable(champion);
    }

    /** What answers now. */
    Optional<T> content() {
        return serving().flatMap(Shelf::content);
    }
}
