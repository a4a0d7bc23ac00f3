package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedWorkbooksTest {

    private static final Workshop WORKSHOP =
            new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anEditedWorkbookSaysWhatAnEditedListWouldSay(long seed) throws IOException {
        byte[] workbook = Files.readAllBytes(new Workbooks(folder).gifts());
        PlainTable plain = new PlainTable(read(workbook));
        RandomEdits edits = new RandomEdits(seed, plain);
        for (int visit = 0; visit < 4; visit++) {
            List<TableEdit> some = edits.next(12);
            workbook = WORKSHOP.apply(Workbooks.GIFTS, workbook, some);
            assertThat(new PlainTable(read(workbook)).shown()).as("%s", some).isEqualTo(plain.shown());
        }
    }

    private static TableGrid read(byte[] workbook) {
        return WORKSHOP.read(Workbooks.GIFTS, workbook);
    }
}
