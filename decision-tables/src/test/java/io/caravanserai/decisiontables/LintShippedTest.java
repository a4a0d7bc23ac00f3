package io.caravanserai.decisiontables;

import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class LintShippedTest {

    @Test
    void print() throws Exception {
        for (String file : new TableFolder(Shipped.FOLDER).workbooks()) {
            LintReport report = new WorkbookLint(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard())
                    .lint(file, Files.readAllBytes(Shipped.FOLDER.resolve(file)), Population.nobody());
            System.out.println(file + " exact " + report.exact());
            report.findings()
                    .forEach(finding -> System.out.println("   " + finding.kind() + " " + finding.severity() + " "
                            + finding.place() + " " + finding.message().en() + finding.proposedRow()));
        }
    }
}
