package io.caravanserai.profile.feature;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the events of a window become one number. */
enum Aggregate {
    COUNT,
    SUM,
    AVG,
    MIN,
    MAX,
    /** The value of the latest event. */
    LAST,
    /** How many different texts; a lower bound beyond {@link DistinctSeries#MOST}. */
    DISTINCT,
    /** Days with at least one event. */
    ACTIVE_DAYS,
    /** Whole days since the last event, however long ago. */
    DAYS_SINCE,
    /** Days since the date in the attribute, or since the first event when the attribute is not known. */
    TENURE,
    /** Standard deviation of the sums of three equal periods over their mean (coefficient of variation). */
    VOLATILITY,
    /** Sum of the last third of the window over the mean sum of the two thirds before. */
    TREND,
    /** Mean of the last third of the window minus the mean of the two thirds before. */
    DIFFERENCE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Aggregate> parse(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    boolean needsField() {
        return this != COUNT && this != ACTIVE_DAYS && this != DAYS_SINCE && this != TENURE;
    }

    boolean needsWindow() {
        return this != DAYS_SINCE && this != TENURE;
    }

    boolean needsThirds() {
        return this == VOLATILITY || this == TREND || this == DIFFERENCE;
    }
}
