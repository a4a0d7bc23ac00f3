package io.caravanserai.modeladapter.passport;

import org.jspecify.annotations.Nullable;

/**
 * What the probability means to people.
 *
 * @param unit how it is shown: {@code points} of 100, {@code percent}
 * @param higherIsWorse true for a risk, false for a chance
 * @param threshold from here on somebody acts on it; null when nobody said so
 */
public record Meaning(String unit, boolean higherIsWorse, @Nullable Double threshold) {}
