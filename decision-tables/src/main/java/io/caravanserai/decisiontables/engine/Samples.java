package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Facts drawn where a table may go wrong: on, just below and just above every bound it names, and absent. */
final class Samples {

    private static final double NUDGE = 0.001;

    private final Catalogue catalogue;
    private final Map<Integer, List<Object>> telling = new LinkedHashMap<>();

    Samples(Catalogue catalogue, List<Table.Row> rows) {
        this.catalogue = catalogue;
        Map<Integer, Set<Object>> values = new LinkedHashMap<>();
        for (Table.Row row : rows) {
            for (Table.Test test : row.tests()) {
                collect(
                        test.condition(),
                        test.slot(),
                        values.computeIfAbsent(test.slot(), slot -> new LinkedHashSet<>()));
            }
        }
        values.forEach((slot, set) -> telling.put(slot, new ArrayList<>(set)));
    }

    /** One draw: each fact is absent once in eight times. */
    Facts draw(Random random) {
        Facts facts = new Facts(catalogue);
        telling.forEach((slot, values) -> {
            boolean absent = values.isEmpty() || random.nextInt(8) == 0;
            facts.setAt(slot, absent ? null : values.get(random.nextInt(values.size())));
        });
        return facts;
    }

    private void collect(Condition condition, int slot, Set<Object> values) {
        if (condition instanceof Condition.Is is) {
            values.add(is.value());
        } else if (condition instanceof Condition.OneOf oneOf) {
            values.addAll(oneOf.values());
        } else if (condition instanceof Condition.Not not) {
            collect(not.denied(), slot, values);
        } else if (condition instanceof Condition.Span span) {
            bound(span.low(), slot, values);
            bound(span.high(), slot, values);
        }
        values.addAll(catalogue.entries().get(slot).values());
    }

    private void bound(double bound, int slot, Set<Object> values) {
        Entry entry = catalogue.entries().get(slot);
        if (Double.isInfinite(bound)) {
            return;
        }
        if (entry.type().isNumeric()) {
            values.addAll(List.of(bound - NUDGE, bound, bound + NUDGE));
        } else {
            LocalDate day = LocalDate.ofEpochDay((long) bound);
            values.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
    }
}
