package io.caravanserai.decision;

import io.caravanserai.domain.table.RuleSet;

/** A decision after the tables spoke and before propensities are known. */
record Draft(Question question, RuleSet tables, Appraisal appraisal, Field field, long tableNanos, long modelNanos) {}
