package io.caravanserai.decisiontables.lint;

import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which row goes before which, and what each answers. */
final class Ranking {

    private final Table table;
    private final int[] order;
    private final int[] rank;

    Ranking(Table table) {
        this.table = table;
        Comparator<Integer> byPriority =
                Comparator.comparingDouble(row -> -table.rows().get(row).priority());
        this.order = IntStream.range(0, table.rows().size())
                .boxed()
                .sorted(table.hitPolicy() == HitPolicy.PRIORITY ? byPriority : (one, other) -> 0)
                .mapToInt(Integer::intValue)
                .toArray();
        this.rank = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place;
        }
    }

    /** False when every row that matches answers. */
    boolean oneAnswers() {
        return table.hitPolicy() != HitPolicy.COLLECT;
    }

    boolean isByPriority() {
        return table.hitPolicy() == HitPolicy.PRIORITY;
    }

    boolean areTied(int one, int other) {
        return isByPriority() && priority(one) == priority(other);
    }

    private double priority(int row) {
        return table.rows().get(row).priority();
    }

    /** Rows that go before this one, the first of them first. */
    List<Integer> before(int row) {
        return IntStream.range(0, rank[row]).mapToObj(place -> order[place]).toList();
    }

    List<Integer> all() {
        return IntStream.of(order).boxed().toList();
    }

    boolean isBefore(int one, int other) {
        return rank[one] < rank[other];
    }

    Map<String, Object> answer(int row) {
        return table.rows().get(row).hit().outputs();
    }

    /** Null when no answer is given. */
    @Nullable
    Map<String, Object> otherwise() {
        return table.otherwise() == null ? null : table.otherwise().outputs();
    }

    boolean answerAlike(int one, int other) {
        return answer(one).equals(answer(other));
    }

    /** Of rows that match, those that answer. */
    BitSet answering(BitSet rows) {
        if (!oneAnswers() || rows.isEmpty()) {
            return rows;
        }
        BitSet first = new BitSet();
        first.set(rows.stream()
                .reduce((one, other) -> isBefore(one, other) ? one : other)
                .orElseThrow());
        return first;
    }
}
