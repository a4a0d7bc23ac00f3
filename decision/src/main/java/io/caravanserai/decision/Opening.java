package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;

/**
 * A decision before the tables speak.
 *
 * @param facts of the customer and the moment; the appraisal writes into them
 * @param modelNanos what scoring churn cost
 */
record Opening(Question question, Facts facts, Score churn, long modelNanos) {}
