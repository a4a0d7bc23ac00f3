package io.caravanserai.decision.replay;

import io.caravanserai.domain.replay.Move;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts from which action to which. */
final class Moves {

    private static final Comparator<Move> MOST_FIRST = Comparator.comparingLong(Move::decisions)
            .reversed()
            .thenComparing(Move::from)
            .thenComparing(Move::to);

    private final Map<Way, Long> counts = new HashMap<>();

    private record Way(String from, String to) {}

    void add(Pair pair) {
        Way way = new Way(pair.choiceBefore().action(), pair.choiceAfter().action());
        counts.merge(way, 1L, Long::sum);
    }

    List<Move> all() {
        return counts.entrySet().stream()
                .map(entry -> new Move(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
