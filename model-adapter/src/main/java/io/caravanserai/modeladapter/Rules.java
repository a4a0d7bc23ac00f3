package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.Fallback;
import java.util.List;
import java.util.Optional;

/**
 * Rules that answer for a purpose.
 *
 * @param version of the passport that declares them, {@code built-in} for those of last resort
 */
record Rules(String purpose, Fallback fallback, String version) {

    static final String BUILT_IN = "built-in";

    Said say(Facts row, FallbackReason reason) {
        return new Said(purpose, fallback.probability(row), fallback.label(), fallback.name(), version, reason.code());
    }

    List<Said> say(List<Facts> rows, FallbackReason reason) {
        return rows.stream().map(row -> say(row, reason)).toList();
    }

    /** A scorer that always says these rules, for the same reason. */
    Scorer always(FallbackReason reason) {
        return rows -> Optional.of(say(rows, reason));
    }
}
