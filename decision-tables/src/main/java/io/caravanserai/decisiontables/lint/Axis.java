package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.ValueTexts;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One fact, cut into classes of values that no cell of the table tells apart. Being absent is the last class, where the
 * catalogue has no default for the fact.
 */
abstract class Axis {

    private final int slot;
    private final Entry entry;

    Axis(int slot, Entry entry) {
        this.slot = slot;
        this.entry = entry;
    }

    final int slot() {
        return slot;
    }

    final Entry entry() {
        return entry;
    }

    /** How many classes there are, absence included. */
    final int size() {
        return values() + (canBeAbsent() ? 1 : 0);
    }

    final boolean canBeAbsent() {
        return entry.whenMissing() == null;
    }

    /** True when neighbouring classes are neighbouring values. */
    abstract boolean isOrdered();

    /** Classes of values; they come first. */
    abstract int values();

    /** A value of the class. */
    abstract Object value(int values);

    /** Where a present value lies, -1 when it is none the catalogue expects. */
    abstract int find(Object value);

    /** Classes of the values for which a condition holds that is no {@link Condition.Not}. */
    abstract long[] plain(Condition condition);

    /** The cell text that asks for exactly these classes of values, none of them absence. */
    abstract Optional<String> text(long[] classes);

    /** A value of the class, null for absence. */
    final @Nullable Object sample(int classNumber) {
        return classNumber < values() ? value(classNumber) : null;
    }

    /** Where a fact lies, -1 when it is none the catalogue expects. */
    final int classOf(@Nullable Object fact) {
        if (fact == null) {
            return canBeAbsent() ? values() : -1;
        }
        return find(fact);
    }

    final long[] of(Condition condition) {
        return condition instanceof Condition.Not not
                ? Bits.minus(Bits.all(size()), of(not.denied()))
                : plain(condition);
    }

    /** The cell text that asks for exactly these classes; blank for all of them, empty when no text can. */
    final Optional<String> cell(long[] classes) {
        if (Bits.count(classes) == size()) {
            return Optional.of("");
        }
        boolean absent = canBeAbsent() && Bits.has(classes, values());
        return absent ? text(Bits.minus(Bits.all(size()), classes)).map("not "::concat) : text(classes);
    }

    /** What {@link #cell} asks for, as people say it; empty for all classes. */
    final Label words(long[] classes) {
        if (Bits.count(classes) == size()) {
            return new Label("", "");
        }
        if (!canBeAbsent() || !Bits.has(classes, values())) {
            return named(classes);
        }
        Label denied = named(Bits.minus(Bits.all(size()), classes));
        return new Label("不是 " + denied.zh(), "not " + denied.en());
    }

    /** Classes of values by their names. */
    Label named(long[] classes) {
        String text = text(classes).orElse(list(classes));
        return new Label(text, text);
    }

    /** A list of single values. */
    final String list(long[] classes) {
        return IntStream.range(0, values())
                .filter(number -> Bits.has(classes, number))
                .mapToObj(number -> ValueTexts.of(value(number)))
                .collect(Collectors.joining(", "));
    }
}
