package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.CellChange.Kind;
import io.caravanserai.domain.table.Merge;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final Workshop WORKSHOP =
            new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());

    @TempDir
    Path folder;

    private byte[] base = {};

    @BeforeEach
    void withAVersionOfTheSmallTable() throws IOException {
        base = Files.readAllBytes(new Workbooks(folder).gifts());
    }

    @Test
    void tellsRowsCellsColumnsSettingsAndCasesApart() {
        TableGrid after = edited(
                new TableEdit.SetCell("R001", "churn_score", "70"),
                new TableEdit.MoveRow("R003", null),
                new TableEdit.EnableRow("R002", false),
                new TableEdit.AddRow("N1", "R001", Map.of("action", "retention_gift")),
                new TableEdit.AddColumn("age", "condition", "at least", null),
                new TableEdit.SetSetting("until", ""),
                new TableEdit.AddCase("young", Map.of("age", "17"), Map.of("action", "nothing")));
        assertThat(WORKSHOP.diff(read(base), after))
                .extracting(CellChange::kind, CellChange::row, CellChange::column, CellChange::after)
                .containsExactly(
                        tuple(Kind.SETTING_CHANGED, "", "until", ""),
                        tuple(Kind.COLUMN_ADDED, "", "age", "condition age at least"),
                        tuple(Kind.ROW_MOVED, "R003", "", ""),
                        tuple(Kind.CELL_CHANGED, "R001", "churn_score", "70"),
                        tuple(Kind.ROW_ADDED, "N1", "", "动作 / Action: retention_gift"),
                        tuple(Kind.ROW_SWITCHED, "R002", "", "off"),
                        tuple(Kind.CASE_ADDED, "young", "", "年龄 / Age: 17 → 动作 / Action: nothing"));
    }

    @Test
    void theSameVersionHasNoDifference() {
        assertThat(WORKSHOP.diff(read(base), read(base))).isEmpty();
    }

    @Test
    void differentRowsCellsAndColumnsMerge() {
        TableEdit mine = new TableEdit.SetCell("R001", "churn_score", "70");
        TableEdit mineToo = new TableEdit.AddRow("N1", "R001", Map.of("action", "retention_gift"));
        TableEdit theirs = new TableEdit.SetCell("R001", "region", "上海");
        TableEdit theirsToo = new TableEdit.RemoveRow("R003");
        byte[] others = WORKSHOP.apply(Workbooks.GIFTS, base, List.of(theirs, theirsToo));
        Merge merge = WORKSHOP.merge(read(base), edited(mine, mineToo), read(others));
        assertThat(merge.isClean()).isTrue();
        assertThat(read(WORKSHOP.apply(Workbooks.GIFTS, others, merge.edits())))
                .isEqualTo(edited(mine, mineToo, theirs, theirsToo));
    }

    @Test
    void theSameCellAsksNamingBothTexts() {
        TableGrid mine = edited(new TableEdit.SetCell("R001", "churn_score", "70"));
        TableGrid theirs = edited(new TableEdit.SetCell("R001", "churn_score", "80"));
        assertThat(WORKSHOP.merge(read(base), mine, theirs).conflicts())
                .containsExactly(new Conflict("R001", "churn_score", "60", "70", "80"));
        assertThat(WORKSHOP.merge(read(base), mine, mine).isClean()).isTrue();
    }

    @Test
    void aRowThatOneRemovedAndTheOtherChangedAsks() {
        TableGrid mine = edited(new TableEdit.RemoveRow("R001"));
        TableGrid theirs = edited(new TableEdit.SetCell("R001", "churn_score", "80"));
        assertThat(WORKSHOP.merge(read(base), mine, theirs).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.theirs()).contains("Churn score: 80"));
        assertThat(WORKSHOP.merge(read(base), theirs, mine).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.theirs()).isEmpty());
    }

    @Test
    void everyRowIsASentenceInBothLanguages() {
        TableGrid grid = edited(new TableEdit.EnableRow("R003", false));
        assertThat(grid.rows().get(0).sentence().en())
                .startsWith("If value tier is one of at risk, high value and churn score is at least 60 and")
                .contains("is from 100 to 200", "churn probability is at least 30%", "is on or before 2024-12-31")
                .endsWith(
                        "action is Member gift and channel is text message and quiet from is 21:00 and words in Chinese is"
                                + " “您好，礼品在等您。”.");
        assertThat(grid.rows().get(0).sentence().zh()).startsWith("如果价值分层是流失风险、高价值之一，且流失分至少为60");
        assertThat(grid.rows().get(2).sentence().en())
                .isEqualTo("(off) In every case, action is Loyal customer discount.");
    }

    @Test
    void aCellThatCannotBeReadIsNamedInTheLanguageOfItsSentence() {
        Label sentence = edited(new TableEdit.SetCell("R001", "churn_score", "sevn"))
                .rows()
                .get(0)
                .sentence();

        assertThat(sentence.en()).contains("and churn score “sevn” (?)");
        assertThat(sentence.zh()).contains("，且流失分“sevn”（？）").doesNotContain("Churn");
    }

    @Test
    void aRangeThatLacksAnEndSaysSoInBothLanguages() {
        TableGrid grid = edited(
                new TableEdit.SetCell("R001", "spend_90d", "[100..200)"),
                new TableEdit.SetCell("R002", "spend_90d", "not (100..200]"));
        assertThat(grid.rows().get(0).sentence().en()).contains("spend in 90 days is at least 100 and less than 200");
        assertThat(grid.rows().get(0).sentence().zh()).contains("近90天消费额至少为100且小于200");
        assertThat(grid.rows().get(1).sentence().en()).contains("spend in 90 days is not within (100..200]");
        assertThat(grid.rows().get(1).sentence().zh()).contains("近90天消费额不在(100..200]之内");
    }

    private TableGrid edited(TableEdit... edits) {
        return read(WORKSHOP.apply(Workbooks.GIFTS, base, List.of(edits)));
    }

    private static TableGrid read(byte[] workbook) {
        return WORKSHOP.read(Workbooks.GIFTS, workbook);
    }
}
