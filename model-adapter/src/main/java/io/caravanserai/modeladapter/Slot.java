package io.caravanserai.modeladapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one model of texts, pictures or recommendations.
 *
 * @param champion null when nobody does
 * @param shadows are asked beside it
 * @param last would be gone back to, null when nobody would
 */
record Slot<T>(@Nullable Shelf<T> champion, List<Shelf<T>> shadows, @Nullable Shelf<T> last) {

    /** Those in the shadow, and, while the answers of the one in use drift, the last good one: it may drift less. */
    List<Shelf<T>> beside() {
        if (last == null || champion == null || shadows.contains(last)) {
            return shadows;
        }
        if (!champion.said().isAdrift()) {
            last.said().clear();
            return shadows;
        }
        List<Shelf<T>> asked = new ArrayList<>(shadows);
        asked.add(last);
        return asked;
    }

    Optional<Shelf<T>> serving() {
        return Optional.ofNullable(champion);
    }

    /** What answers now. */
    Optional<T> content() {
        return serving().flatMap(Shelf::content);
    }
}
