package io.caravanserai.domain.table;

import io.caravanserai.domain.problem.Problem;
import java.util.List;

/** What the cases of a table came to, in sheet order. */
public record CaseReport(List<CaseResult> results) {

    public CaseReport {
        results = List.copyOf(results);
    }

    public boolean passed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    public long failures() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    /**
     * @param id of the {@link GridCase}
     * @param firedRows ids of the rows that answered
     * @param problems empty when the table answered as expected
     */
    public record CaseResult(String id, String name, List<String> firedRows, List<Problem> problems) {

        public CaseResult {
            firedRows = List.copyOf(firedRows);
            problems = List.copyOf(problems);
        }

        public boolean passed() {
            return problems.isEmpty();
        }
    }
}
