package io.caravanserai.modeladapter.life;

import java.time.Duration;

/**
 * What models are watched by, and when the hub goes back to the last good one by itself.
 *
 * @param decisions the last ones that are looked at
 * @param leastRows fewer say nothing about drift
 * @param watchPsi population stability index from which drift should be watched
 * @param alarmPsi from which it is a problem
 * @param returnFailures failed calls, percent of the latest, at which the hub goes back; 0 for never
 * @param returnLatency percent of the passport's time budget at which it does; 0 for never
 * @param returnPsi of the score, in hundredths, at which it does; 0 for never
 * @param leastCalls fewer calls are no reason
 * @param quiet a customer who buys nothing for so long has left
 */
public record LifeSettings(
        int decisions,
        int leastRows,
        double watchPsi,
        double alarmPsi,
        int returnFailures,
        int returnLatency,
        int returnPsi,
        int leastCalls,
        Duration quiet) {

    /** The limits of the index are the customary ones: 0.1 and 0.25. */
    public static LifeSettings standard() {
        return new LifeSettings(2_000, 500, 0.1, 0.25, 20, 100, 50, 20, Duration.ofDays(90));
    }

    public LifeSettings returningAt(int failures, int latency, int psi) {
        return new LifeSettings(decisions, leastRows, watchPsi, alarmPsi, failures, latency, psi, leastCalls, quiet);
    }

    public LifeSettings withQuiet(Duration other) {
        return new LifeSettings(
                decisions, leastRows, watchPsi, alarmPsi, returnFailures, returnLatency, returnPsi, leastCalls, other);
    }
}
