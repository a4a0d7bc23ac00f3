package io.caravanserai.domain.table;

import java.util.List;

/**
 * What was found in a table; no findings means that all is well.
 *
 * @param exact false when the table was too hard to look at every combination of facts: findings are right, some may be
 *     missing
 * @param customers seen in the period
 * @param sampled how many of them the counts of findings were taken from
 * @param period the {@link Population#DAYS} days that customers were counted in
 */
public record LintReport(List<Finding> findings, boolean exact, long customers, int sampled, Population.Period period) {

    public LintReport {
        findings = List.copyOf(findings);
    }

    public boolean isGreen() {
        return findings.isEmpty();
    }
}
