package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTablesTest {

    @TempDir
    Path folder;

    private Workbooks workbooks;
    private DiskTables disk;

    @BeforeEach
    void withOneTable() {
        workbooks = new Workbooks(folder);
        workbooks.gifts();
        disk = new DiskTables(folder);
    }

    @Test
    void aChangeIsSaidOnceItStoodStillAndOnlyOnce() {
        assertThat(disk.changed()).isFalse();
        workbooks.giftsWithCell("rules", "J5", "retention_call");
        assertThat(disk.changed()).isFalse();
        assertThat(disk.changed()).isTrue();
        assertThat(disk.changed()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsAChange() throws IOException {
        Files.delete(folder.resolve(Workbooks.GIFTS));
        disk.changed();
        assertThat(disk.changed()).isTrue();
        assertThat(disk.read().workbooks()).isEmpty();
    }

    @Test
    void readsWhatIsThereAndSaysWhatCannotBeTaken() {
        workbooks.put("offers/old.xls", new byte[] {1});

        assertThat(disk.read().workbooks()).containsOnlyKeys(Workbooks.GIFTS);
        assertThat(disk.read().problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("old.xls")
                .contains("save it as .xlsx"));
    }
}
