package io.caravanserai.app.tables;

import io.caravanserai.app.asked.ProblemJson;
import io.caravanserai.domain.table.CaseReport;
import java.util.List;

/** What the cases came to. */
record CasesJson(int passed, int failed, List<CaseJson> results) {

    record CaseJson(String id, String name, boolean passed, List<String> firedRows, List<ProblemJson> problems) {}

    static CasesJson of(CaseReport report) {
        int failed = (int) report.failures();
        return new CasesJson(
                report.results().size() - failed,
                failed,
                report.results().stream().map(CasesJson::one).toList());
    }

    private static CaseJson one(CaseReport.CaseResult result) {
        return new CaseJson(
                result.id(),
                result.name(),
                result.passed(),
                result.firedRows(),
                result.problems().stream().map(ProblemJson::of).toList());
    }
}
