package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compiles tables for Drools and checks a sample of answers against the plain scan before anyone may use them. */
public final class TableCompiler {

    private static final int SAMPLE = 200;

    private final Catalogue catalogue;
    private final Function<List<Table.Row>, Matcher> engine;

    public TableCompiler(Catalogue catalogue) {
        this(catalogue, DroolsMatcher::new);
    }

    TableCompiler(Catalogue catalogue, Function<List<Table.Row>, Matcher> engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /** Empty, with a problem added, when the engine and the scan differ: a mistake of this program, not of the table. */
    public Optional<CompiledTable> compile(Table table, Problems problems) {
        Matcher matcher = engine.apply(table.rows());
        Optional<Facts> difference = sample(table)
                .filter(facts -> !matcher.match(facts).equals(new ScanMatcher(table.rows()).match(facts)))
                .findFirst();
        difference.ifPresent(facts -> problems.add(
                "sheet 'rules'",
                facts.asMap(),
                "is answered with rows %s instead of %s"
                        .formatted(matcher.match(facts), new ScanMatcher(table.rows()).match(facts)),
                "Maybe report this: the engine is wrong, not the table."));
        return difference.isPresent() ? Optional.empty() : Optional.of(new CompiledTable(table, matcher));
    }

    private Stream<Facts> sample(Table table) {
        Samples samples = new Samples(catalogue, table.rows());
        Random random = new Random(table.rows().size());
        return Stream.generate(() -> samples.draw(random)).limit(SAMPLE);
    }
}
