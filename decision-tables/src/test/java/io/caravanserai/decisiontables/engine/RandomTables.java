package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.Not;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Tables of every kind of condition over every type, three cells in ten blank. */
final class RandomTables {

    static final Catalogue CATALOGUE = new Catalogue(List.of(
            entry("score", ValueType.NUMBER),
            entry("tier", ValueType.TEXT, "a", "b", "c", "d"),
            entry("sentiment", ValueType.NUMBER),
            entry("channel", ValueType.TEXT, "sms", "call", "email"),
            entry("spend", ValueType.MONEY),
            entry("since", ValueType.DATE),
            entry("consent", ValueType.YES_NO),
            entry("share", ValueType.PERCENT),
            entry("months", ValueType.NUMBER)));

    private static final double BLANK = 0.3;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private RandomTables() {}

    static Table draw(Random random, int rows) {
        List<Table.Row> all =
                IntStream.range(0, rows).mapToObj(number -> row(random, number)).toList();
        return table(all);
    }

    static Table table(List<Table.Row> rows) {
        return new Table(
                "t/random.xlsx",
                "random",
                "v",
                new Label("", ""),
                HitPolicy.COLLECT,
                null,
                null,
                null,
                List.of(),
                rows,
                List.of());
    }

    private static Table.Row row(Random random, int number) {
        List<Table.Test> tests = new ArrayList<>();
        for (int slot = 0; slot < CATALOGUE.size(); slot++) {
            if (random.nextDouble() >= BLANK) {
                tests.add(new Table.Test(
                        slot, condition(random, CATALOGUE.entries().get(slot))));
            }
        }
        FiredRow fired = new FiredRow("t/random.xlsx", "rules", "R" + number, "v", List.of());
        return new Table.Row(tests, 0, new TableHit(fired, Map.of()));
    }

    private static Condition condition(Random random, Entry entry) {
        Condition condition =
                switch (entry.type()) {
                    case TEXT -> text(random, entry.values());
                    case YES_NO -> new Is(random.nextBoolean());
                    case DATE -> span(random, DAY.plusDays(random.nextInt(300)).toEpochDay(), 60);
                    case NUMBER, MONEY, PERCENT -> span(random, random.nextInt(10) * 10.0, 40);
                };
        return random.nextInt(10) == 0 ? new Not(condition) : condition;
    }

    private static Condition text(Random random, List<String> values) {
        String one = values.get(random.nextInt(values.size()));
        String other = values.get(random.nextInt(values.size()));
        return random.nextInt(4) > 0 || one.equals(other) ? new Is(one) : new OneOf(Set.of(one, other));
    }

    private static Condition span(Random random, double low, double width) {
        return switch (random.nextInt(5)) {
            case 0 -> Span.atLeast(low);
            case 1 -> Span.atMost(low + width);
            case 2 -> Span.lessThan(low + width);
            case 3 -> Span.moreThan(low);
            default -> new Span(low, true, low + width, true);
        };
    }

    private static Entry entry(String name, ValueType type, String... values) {
        return new Entry(name, type, Origin.FEATURE, new Label(name, name), List.of(values), "", false, null);
    }
}
