package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.CaseReport;
import io.caravanserai.domain.table.LintReport;

/** Tries versions without putting them in force; what comes of it counts for exactly that content. */
public final class TableProofs {

    private final Cabinet cabinet;
    private final Prover prover;

    TableProofs(Cabinet cabinet, Prover prover) {
        this.cabinet = cabinet;
        this.prover = prover;
    }

    /** @throws io.caravanserai.domain.problem.InvalidAssetException with every problem when it cannot be compiled */
    public CaseReport cases(VersionId id) {
        return prover.cases(cabinet.version(id));
    }

    /** Looks at the rules as a whole, and counts whom each finding touches. */
    public LintReport lint(VersionId id) {
        return prover.lint(cabinet.version(id));
    }
}
