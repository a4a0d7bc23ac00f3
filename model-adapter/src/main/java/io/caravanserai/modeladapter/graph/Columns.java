package io.caravanserai.modeladapter.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A tensor {@code [rows, columns]} of the graph: each column a sum, all under the same link. */
record Columns(List<Sum> sums, Link link) {

    Columns {
        sums = List.copyOf(sums);
    }

    static Columns plain(List<Sum> sums) {
        return new Columns(sums, Link.IDENTITY);
    }

    boolean isPlain() {
        return link == Link.IDENTITY;
    }

    int size() {
        return sums.size();
    }

    Columns linked(Link other) {
        return new Columns(sums, other);
    }

    /** Only plain sums may be reckoned with. */
    Optional<Columns> each(IntFunction<Sum> change) {
        return isPlain()
                ? Optional.of(plain(IntStream.range(0, size()).mapToObj(change).toList()))
                : Optional.empty();
    }

    Optional<Columns> plus(Columns other) {
        return other.isPlain() && other.size() == size()
                ? each(i -> sums.get(i).plus(other.sums.get(i)))
                : Optional.empty();
    }

    /** Column by column; only copies of columns can be multiplied. */
    Optional<Columns> times(Columns other) {
        if (!isPlain() || !other.isPlain() || size() != other.size()) {
            return Optional.empty();
        }
        List<Sum> products = IntStream.range(0, size())
                .mapToObj(i -> sums.get(i).times(other.sums.get(i)))
                .flatMap(Optional::stream)
                .toList();
        return products.size() == size() ? Optional.of(plain(products)) : Optional.empty();
    }

    Optional<Columns> joined(Columns other) {
        if (link != other.link) {
            return Optional.empty();
        }
        List<Sum> all = new ArrayList<>(sums);
        all.addAll(other.sums);
        return Optional.of(new Columns(all, link));
    }

    /** Of two columns the odds of one against the other; more classes do not add up. */
    Optional<Columns> softmax() {
        if (!isPlain() || size() != 2) {
            return Optional.empty();
        }
        Sum second = sums.get(1).plus(sums.get(0).times(-1));
        return Optional.of(new Columns(List.of(second.times(-1), second), Link.LOGISTIC));
    }

    /** What two-class models of {@code ai.onnx.ml} make of a single score. */
    Columns withOtherClass() {
        return size() == 1 ? new Columns(List.of(sums.get(0).times(-1), sums.get(0)), link) : this;
    }

    /** One minus a probability. */
    Optional<Columns> complement() {
        return Optional.of(new Columns(
                sums.stream()
                        .map(sum -> link == Link.LOGISTIC
                                ? sum.times(-1)
                                : sum.times(-1).plus(1))
                        .toList(),
                link));
    }
}
