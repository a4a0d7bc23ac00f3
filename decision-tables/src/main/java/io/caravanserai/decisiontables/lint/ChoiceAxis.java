package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Is;
import io.caravanserai.decisiontables.cell.Condition.OneOf;
import io.caravanserai.decisiontables.grid.ValueNames;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Yes or no, or texts: those the catalogue allows, or, when texts are free, those that cells name and one for all others. */
final class ChoiceAxis extends Axis {

    static final String ANY_OTHER = "\0other";

    private static final Label OTHERS = new Label("其他", "any other");

    private final List<Object> values;
    private final boolean free;

    ChoiceAxis(int slot, Entry entry, List<Condition> conditions) {
        super(slot, entry);
        this.free = entry.type() == ValueType.TEXT && entry.values().isEmpty();
        Set<Object> all = new LinkedHashSet<>(entry.type() == ValueType.YES_NO ? List.of(true, false) : entry.values());
        if (free) {
            conditions.stream().flatMap(ChoiceAxis::named).forEach(all::add);
            all.add(ANY_OTHER);
        }
        this.values = new ArrayList<>(all);
    }

    private static Stream<Object> named(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return named(not.denied());
        }
        return condition instanceof Is is ? Stream.of(is.value()) : ((OneOf) condition).values().stream();
    }

    @Override
    boolean isOrdered() {
        return false;
    }

    @Override
    int values() {
        return values.size();
    }

    @Override
    Object value(int number) {
        return values.get(number);
    }

    @Override
    int find(Object value) {
        int known = values.indexOf(value);
        return known < 0 && free ? values.size() - 1 : known;
    }

    @Override
    long[] plain(Condition condition) {
        long[] classes = Bits.none(size());
        named(condition).mapToInt(values::indexOf).filter(number -> number >= 0).forEach(at -> Bits.set(classes, at));
        return classes;
    }

    @Override
    Optional<String> text(long[] classes) {
        boolean withOthers = free && Bits.has(classes, values.size() - 1);
        return withOthers || Bits.isEmpty(classes) ? Optional.empty() : Optional.of(list(classes));
    }

    @Override
    Label named(long[] classes) {
        List<Label> names = IntStream.range(0, values())
                .filter(number -> Bits.has(classes, number))
                .mapToObj(values::get)
                .map(value -> value.equals(ANY_OTHER) ? OTHERS : ValueNames.of(entry(), value))
                .toList();
        return new Label(
                names.stream().map(Label::zh).collect(Collectors.joining("、")),
                names.stream().map(Label::en).collect(Collectors.joining(", ")));
    }
}
