package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import java.util.Random;

/** Compiles tables for Drools and checks a sample of answers against the plain scan before anyone may use them. */
public final class TableCompiler {

    private static final int SAMPLE = 200;

    private final Catalogue catalogue;

    public TableCompiler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws IllegalStateException when Drools and the scan differ: a mistake of this program, not of the table
     */
    public CompiledTable compile(Table table) {
        Matcher drools = new DroolsMatcher(table.rows());
        compare(table, drools, new ScanMatcher(table.rows()));
        return new CompiledTable(table, drools);
    }

    private void compare(Table table, Matcher drools, Matcher scan) {
        Samples samples = new Samples(catalogue, table.rows());
        Random random = new Random(table.rows().size());
        for (int draw = 0; draw < SAMPLE; draw++) {
            Facts facts = samples.draw(random);
            if (!drools.match(facts).equals(scan.match(facts))) {
                throw new IllegalStateException("The engine answers table (%s) with rows %s, the scan with %s, for %s."
                        .formatted(table.file(), drools.match(facts), scan.match(facts), facts.asMap()));
            }
        }
    }
}
