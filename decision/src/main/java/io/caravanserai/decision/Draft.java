package io.caravanserai.decision;

import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.table.RuleSet;
import java.util.List;

/** A decision after the tables spoke and before propensities are known. */
record Draft(
        Question question,
        RuleSet tables,
        Appraisal appraisal,
        List<Estimate> estimates,
        Field field,
        long tableNanos,
        long modelNanos) {}
