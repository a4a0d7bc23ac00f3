package io.caravanserai.bench.tables;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.Span;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random table of offers with nine conditions, two of them exact, three cells in ten blank; all rows that match are wanted, of
 * 1,000 rows two or three do. Drawn the same every time.
 */
final class RetentionTable {

    static final Catalogue CATALOGUE = new Catalogue(List.of(
            text("tier", "high_value", "potential", "general", "at_risk"),
            text("channel", "call", "sms", "email", "app_push"),
            number("churn"),
            number("sentiment"),
            number("months"),
            number("complaints"),
            number("spend"),
            number("age"),
            number("refunds")));

    private static final double BLANK = 0.3;
    private static final int EXACT = 2;
    private static final int RANGES = 5;
    private static final int WIDTH = 15;

    private RetentionTable() {}

    private static Entry text(String name, String... values) {
        return new Entry(name, ValueType.TEXT, Origin.FEATURE, new Label(name, name), List.of(values), "", false, null);
    }

    private static Entry number(String name) {
        return new Entry(
                name, ValueType.NUMBER, Origin.FEATURE, new Label(name, name), List.of(), "0-100", false, null);
    }

    static Table ofRows(int count, HitPolicy policy) {
        Random random = new Random(count);
        List<Table.Row> rows = IntStream.range(0, count)
                .mapToObj(number -> row(random, number))
                .toList();
        Label title = new Label("挽留", "Retention");
        return new Table(
                "bench/retention.xlsx", "retention", "v", title, policy, null, null, null, List.of(), rows, List.of());
    }

    private static Table.Row row(Random random, int number) {
        List<Table.Test> tests = new ArrayList<>();
        for (int slot = 0; slot < CATALOGUE.size(); slot++) {
            if (random.nextDouble() >= BLANK) {
                tests.add(new Table.Test(slot, condition(random, slot)));
            }
        }
        FiredRow fired = new FiredRow("bench/retention.xlsx", "rules", "R" + number, "v", List.of());
        return new Table.Row(tests, 0, new TableHit(fired, Map.of("action", "offer-" + number % 20)));
    }

    private static Condition condition(Random random, int slot) {
        if (slot < EXACT) {
            List<String> values = CATALOGUE.entries().get(slot).values();
            return new Is(values.get(random.nextInt(values.size())));
        }
        double low = random.nextInt(100 - WIDTH);
        return slot < RANGES ? new Span(low, true, low + WIDTH, true) : Span.atLeast(random.nextInt(100));
    }

    static List<Facts> inputs(int count) {
        Random random = new Random(42);
        return IntStream.range(0, count).mapToObj(number -> facts(random)).toList();
    }

    private static Facts facts(Random random) {
        Facts facts = new Facts(CATALOGUE);
        for (int slot = 0; slot < CATALOGUE.size(); slot++) {
            List<String> values = CATALOGUE.entries().get(slot).values();
            facts.setAt(
                    slot, slot < EXACT ? values.get(random.nextInt(values.size())) : (Object) random.nextDouble(100));
        }
        return facts;
    }
}
