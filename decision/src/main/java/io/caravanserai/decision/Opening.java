package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import java.util.List;

/**
 * A decision before the tables speak.
 *
 * @param facts of the customer and the moment; the appraisal writes into them
 * @param estimates what models of one's own said; the facts hold it
 * @param modelNanos what estimates and scoring churn cost
 */
record Opening(Question question, Facts facts, Score churn, List<Estimate> estimates, long modelNanos) {}
