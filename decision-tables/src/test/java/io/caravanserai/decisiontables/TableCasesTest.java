package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCasesTest {

    @TempDir
    Path folder;

    @Test
    void aFailingCaseSaysWhatCameOutAndWhichRowAnswered() {
        new Workbooks(folder).giftsWithCell("cases", "I3", "retention_call");
        assertThat(TableCases.run(folder, Shipped.CATALOGUE, Shipped.ACTIONS))
                .filteredOn(result -> !result.passed())
                .singleElement()
                .satisfies(
                        result -> assertThat(result.problems())
                                .extracting(Problem::sentence)
                                .containsExactly(
                                        "offers/gifts.xlsx, sheet 'cases', cell I3: 'retention_gift' came out instead of"
                                                + " 'retention_call'. Maybe correct the case, or the rows that answered: R001."));
    }

    @Test
    void casesThatHoldHaveNoProblems() {
        new Workbooks(folder).gifts();
        assertThat(TableCases.run(folder, Shipped.CATALOGUE, Shipped.ACTIONS))
                .hasSize(2)
                .allMatch(TableCases.Result::passed);
    }
}
