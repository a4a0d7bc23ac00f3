package io.caravanserai.decisiontables;

import io.caravanserai.domain.table.GridColumn;
import io.caravanserai.domain.table.TableEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Edits somebody might make, in no sensible order. */
final class RandomEdits {

    private static final List<String> TEXTS = List.of(
            "60",
            ">= 80",
            "30%",
            "12.5%",
            "2026-03-31",
            "not general",
            "yes",
            "1.5",
            "-3",
            "10..20",
            "北京",
            "",
            "007",
            "1e5",
            "100%",
            "21:30",
            "a, b",
            "- minus",
            "'quoted",
            "< 2025-06-01",
            "0",
            "2024-02-30",
            "12345678901234567890",
            "非 x");
    private static final List<String> NEW_COLUMNS = List.of("clv", "topic", "age", "emotion", "tenure_days", "hour");

    private final Random random;
    private final PlainTable table;
    private int number;

    RandomEdits(long seed, PlainTable table) {
        this.random = new Random(seed);
        this.table = table;
    }

    /** Already applied to the plain table. */
    List<TableEdit> next(int count) {
        List<TableEdit> edits = new ArrayList<>();
        IntStream.range(0, count).forEach(index -> {
            TableEdit edit = next();
            table.apply(edit);
            edits.add(edit);
        });
        return edits;
    }

    private TableEdit next() {
        int dice = random.nextInt(20);
        if (dice < 8) {
            return new TableEdit.SetCell(any(table.rows()), any(table.columns()), any(TEXTS));
        }
        if (dice < 11) {
            return new TableEdit.AddRow(
                    "N%03d".formatted(++number), anyRowOrTop(), Map.of(any(table.columns()), any(TEXTS)));
        }
        if (dice < 13) {
            return new TableEdit.MoveRow(any(table.rows()), anyRowOrTop());
        }
        if (dice < 15) {
            return new TableEdit.EnableRow(any(table.rows()), random.nextBoolean());
        }
        return rarely(dice);
    }

    private TableEdit rarely(int dice) {
        if (dice == 15 && table.rows().size() > 2) {
            return new TableEdit.RemoveRow(any(table.rows()));
        }
        if (dice == 16) {
            return new TableEdit.AddCase(
                    "case %d".formatted(++number), texts(GridColumn.CONDITION), texts(GridColumn.OUTPUT));
        }
        if (dice == 17 && table.cases().size() > 1) {
            String id = any(table.cases());
            return random.nextBoolean()
                    ? new TableEdit.RemoveCase(id)
                    : new TableEdit.SetCase(id, "case %d".formatted(++number), texts(GridColumn.CONDITION), Map.of());
        }
        String fresh = any(NEW_COLUMNS);
        if (dice == 18 && !table.columns().contains(fresh)) {
            return new TableEdit.AddColumn(fresh, GridColumn.CONDITION, "", any(table.columns()));
        }
        if (dice == 19 && table.columns().size() > 8) {
            return new TableEdit.RemoveColumn(any(table.columns()));
        }
        return new TableEdit.SetSetting(any(List.of("hit_policy", "no_match", "from", "until", "title")), title());
    }

    private String title() {
        return "题%d / T%d".formatted(random.nextInt(9), random.nextInt(9));
    }

    private Map<String, String> texts(String role) {
        Map<String, String> texts = new HashMap<>();
        table.columns().stream()
                .filter(column -> table.role(column).equals(role) && random.nextInt(3) == 0)
                .forEach(column -> texts.put(column, "v" + random.nextInt(9)));
        return texts;
    }

    @Nullable
    private String anyRowOrTop() {
        return random.nextInt(5) == 0 ? null : any(table.rows());
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
