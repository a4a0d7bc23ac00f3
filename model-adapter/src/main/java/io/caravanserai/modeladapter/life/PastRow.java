package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Receipt;

/**
 * What a model would have been asked at a past decision.
 *
 * @param yes what was to be foretold came true; false as well where nobody knows yet
 */
record PastRow(Receipt receipt, Facts facts, boolean yes) {}
