package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;

/**
 * Facts and the number that goes with them: the expected probability of a golden row, the label of a training row.
 *
 * @param line of the file, the header being 1
 */
public record LabelledRow(int line, Facts facts, double target) {}
