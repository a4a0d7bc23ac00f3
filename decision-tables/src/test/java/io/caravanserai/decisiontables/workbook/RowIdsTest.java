package io.caravanserai.decisiontables.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowIdsTest {

    @Test
    void aRowKeepsTheIdOfItsHiddenColumn() {
        assertThat(new RowIds().next(row("R007", "a"))).isEqualTo("R007");
    }

    @Test
    void aRowInsertedWithoutAnIdGetsOneThatStays() {
        String id = new RowIds().next(row("", "a"));
        assertThat(id).matches("new-[0-9a-f]{6}").isEqualTo(new RowIds().next(row("", "a")));
        assertThat(new RowIds().next(row("", "b"))).isNotEqualTo(id);
    }

    @Test
    void theCopyOfARowGetsAnIdOfItsOwn() {
        RowIds ids = new RowIds();
        assertThat(ids.next(row("R001", "a"))).isEqualTo("R001");
        String copy = ids.next(row("R001", "a"));
        assertThat(copy).startsWith("new-");
        assertThat(ids.next(row("R001", "a"))).isEqualTo(copy + "-2");
    }

    private static Sheet.Row row(String id, String tier) {
        return new Sheet.Row(3, id.isEmpty() ? Map.of("Tier", tier) : Map.of(Headers.ROW_ID, id, "Tier", tier));
    }
}
