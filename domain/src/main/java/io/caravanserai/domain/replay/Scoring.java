package io.caravanserai.domain.replay;

/**
 * Where the propensities of the candidates weighed under the draft came from.
 *
 * @param recorded from the receipts
 * @param model from the models of today, because the receipt has none
 * @param fallback from the declared fallback, because the model did not answer either
 */
public record Scoring(long recorded, long model, long fallback) {}
