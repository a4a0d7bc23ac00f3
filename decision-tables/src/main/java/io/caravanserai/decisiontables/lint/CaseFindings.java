package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Kind;
import io.caravanserai.domain.table.Finding.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that no case fires; those that can never fire are told elsewhere. */
final class CaseFindings {

    private final Inspected it;

    CaseFindings(Inspected it) {
        this.it = it;
    }

    List<Finding> find(List<Reach.Verdict> verdicts) {
        BitSet proven = new BitSet();
        it.cases().forEach(rows -> proven.or(it.ranking().answering(rows)));
        Set<Integer> never = verdicts.stream()
                .filter(Reach.Verdict::isNever)
                .map(Reach.Verdict::row)
                .collect(Collectors.toSet());
        return it.ranking().all().stream()
                .sorted()
                .filter(row -> !proven.get(row) && !never.contains(row))
                .map(this::unproven)
                .toList();
    }

    private Finding unproven(int row) {
        String id = it.places().id(row);
        return Draft.of(Kind.UNPROVEN_ROW, Severity.HINT, Words.unproven(id))
                .row(id)
                .place(it.places().place(row))
                .customers(it.crowd().answeredBy(row))
                .done();
    }
}
