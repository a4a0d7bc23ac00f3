package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Runs every check over a table, within a bound of work. */
public final class Inspection {

    /** Enough that counts are right to a percent or so. */
    private static final int SAMPLE = 5_000;

    /** About two seconds of one core. */
    static final long WORK = 100_000_000;

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparingLong(Finding::customers).reversed());

    private final Catalogue catalogue;
    private final ActionCatalogue actions;
    private final long work;

    public Inspection(Catalogue catalogue, ActionCatalogue actions) {
        this(catalogue, actions, WORK);
    }

    /** @param work steps that may be spent on one table */
    Inspection(Catalogue catalogue, ActionCatalogue actions, long work) {
        this.catalogue = catalogue;
        this.actions = actions;
        this.work = work;
    }

    /** @param problems of reading the table; with any, they are all that is reported */
    public LintReport inspect(Table table, WorkbookText workbook, List<Problem> problems, Population population) {
        Population.Sample sample = population.sample(SAMPLE);
        Space space = Space.of(table.rows(), catalogue);
        Ranking ranking = new Ranking(table);
        RowIndex index = new RowIndex(space);
        Crowd crowd = new Crowd(space, index, ranking, sample, actions);
        Places places = new Places(table, workbook, catalogue);
        if (!problems.isEmpty()) {
            return report(new CellFindings(places, crowd).of(problems), true, crowd);
        }
        return inspect(new Inspected(table, places, space, ranking, crowd, cases(table, space, index), new Work(work)));
    }

    static LintReport inspect(Inspected it) {
        Reach reach = new Reach(it.space(), it.ranking(), it.work());
        List<Reach.Verdict> verdicts = reach.verdicts();
        GapFindings gaps = new GapFindings(it, reach.deciding());
        ColumnFindings columns = new ColumnFindings(it);
        List<Finding> found = new ArrayList<>();
        boolean exact = verdicts.stream().allMatch(Reach.Verdict::known)
                & addTo(found, () -> new RowFindings(it).find(verdicts))
                & addTo(found, gaps::find)
                & addTo(found, () -> columns.find(verdicts, reach.deciding()))
                & addTo(found, () -> new OverlapFindings(it).find());
        found.addAll(new CaseFindings(it).find(verdicts));
        return report(found, exact && gaps.isComplete() && columns.isComplete(), it.crowd());
    }

    /** False when the check gave up. */
    private static boolean addTo(List<Finding> found, Supplier<List<Finding>> check) {
        try {
            found.addAll(check.get());
            return true;
        } catch (Work.TooHard e) {
            return false;
        }
    }

    private List<BitSet> cases(Table table, Space space, RowIndex index) {
        return table.cases().stream()
                .map(example -> {
                    Facts facts = new Facts(catalogue);
                    example.given().forEach(facts::set);
                    return index.rowsAt(space.point(facts));
                })
                .toList();
    }

    private static LintReport report(List<Finding> found, boolean exact, Crowd crowd) {
        return new LintReport(
                found.stream().sorted(WORST_FIRST).toList(), exact, crowd.customers(), crowd.sampled(), crowd.period());
    }
}
