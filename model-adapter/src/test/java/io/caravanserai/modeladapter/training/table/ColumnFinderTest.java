package io.caravanserai.modeladapter.training.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFinderTest {

    private static final DataTable TABLE = new DataTable(
            List.of("ticketNumber", "calls", "always", "label"),
            List.of(row(2, "11", "1", "x", "0"), row(3, "12", "5", "x", "1"), row(4, "13", "3", "x", "1")));

    @TempDir
    Path folder;

    @Test
    void whatTheMapLeavesOutDoesNotTeach() throws IOException {
        assertThat(finder("{}").find(TABLE)).extracting(Column::feature).containsExactly("ticket_number", "calls");
        assertThat(finder("leave_out: [ticketNumber]").find(TABLE))
                .extracting(Column::feature)
                .containsExactly("calls");
    }

    @Test
    void whatIsAlwaysTheSameIsLeftOutAndSaid() throws IOException {
        ColumnFinder finder = finder("{}");
        finder.find(TABLE);
        assertThat(finder.leftOut()).containsOnlyKeys("always").containsValue("always the same");
    }

    @Test
    void namesAColumnToLeaveOutThatIsNotThere() throws IOException {
        ColumnFinder finder = finder("leave_out: [ticket]");
        assertThatThrownBy(() -> finder.find(TABLE))
                .hasMessageContaining("--map, leave_out: 'ticket' is not a column")
                .hasMessageContaining("Maybe one of [ticketNumber");
    }

    private ColumnFinder finder(String map) throws IOException {
        return new ColumnFinder(ColumnMap.read(Files.writeString(folder.resolve("map.yaml"), map)), Set.of("label"));
    }

    private static DataRow row(int line, String... cells) {
        return new DataRow("t.csv", line, List.of(cells));
    }
}
