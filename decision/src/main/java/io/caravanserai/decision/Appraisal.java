package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.util.List;
import java.util.Map;

/**
 * What the house thinks of the customer now.
 *
 * @param facts frozen, scores and derived values included
 * @param rows rows that said so
 * @param segments value tier, when a row named one
 * @param scores what the profile learns, by catalogue name
 */
record Appraisal(
        Facts facts, Score churn, List<FiredRow> rows, Map<String, String> segments, Map<String, Object> scores) {}
