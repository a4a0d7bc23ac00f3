package io.caravanserai.decision.replay;

import io.caravanserai.domain.replay.Effect;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sorts customers by lifetime value: {@code < 100}, {@code 100..500}, …, {@code >= 5000}, {@code unknown}. */
final class ValueBands {

    private static final int[] LIMITS = {100, 500, 1_000, 5_000};
    private static final String UNKNOWN = "unknown";

    private final Map<String, Effect> byBand = new LinkedHashMap<>();

    ValueBands() {
        for (int band = 0; band <= LIMITS.length; band++) {
            byBand.put(name(band), Effect.NONE);
        }
        byBand.put(UNKNOWN, Effect.NONE);
    }

    void add(Pair pair) {
        byBand.merge(bandOf(pair.lifetimeValue()), pair.effect(), Effect::plus);
    }

    /** Without the bands nobody is in. */
    Map<String, Effect> found() {
        Map<String, Effect> found = new LinkedHashMap<>(byBand);
        found.values().removeIf(effect -> effect.decisions() == 0);
        return found;
    }

    private static String bandOf(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        int band = 0;
        while (band < LIMITS.length && value >= LIMITS[band]) {
            band++;
        }
        return name(band);
    }

    private static String name(int band) {
        if (band == 0) {
            return "< " + LIMITS[0];
        }
        return band == LIMITS.length ? ">= " + LIMITS[band - 1] : LIMITS[band - 1] + ".." + LIMITS[band];
    }
}
