package io.caravanserai.modeladapter.passport;

import org.jspecify.annotations.Nullable;

/**
 * How the answers of a text or image model were spread over rows that did not teach it; drift is measured against it.
 *
 * @param rows how many
 * @param said share of each class among all that were said; the last bin is for rows of which nothing was
 * @param score how probable the likeliest class was, null when the passport does not say
 */
public record SaidReference(int rows, Bins said, @Nullable Bins score) {}
