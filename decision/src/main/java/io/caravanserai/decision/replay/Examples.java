package io.caravanserai.decision.replay;

import io.caravanserai.decision.Retaken;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.replay.Example;
import io.caravanserai.domain.replay.Taken;
import io.caravanserai.domain.replay.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Of each turn the changed decisions with most at stake, each of another customer. */
final class Examples {

    private static final int OF_EACH_TURN = 20;
    private static final Comparator<Example> MOST_AT_STAKE = Comparator.comparingDouble(Example::stake)
            .reversed()
            .thenComparing(Example::asOf)
            .thenComparing(example -> example.decision().value());

    private final Map<Turn, List<Example>> byTurn = new EnumMap<>(Turn.class);

    void add(Pair pair) {
        Turn turn = turn(pair);
        List<Example> examples = byTurn.computeIfAbsent(turn, none -> new ArrayList<>());
        if (isWorthwhile(pair, examples)) {
            enter(example(turn, pair), examples);
        }
    }

    /** Spares the work for the many that would not get in. */
    private static boolean isWorthwhile(Pair pair, List<Example> examples) {
        double stake = Math.abs(pair.after().expectedValue() - pair.before().expectedValue());
        return examples.size() < OF_EACH_TURN
                || stake > examples.get(examples.size() - 1).stake();
    }

    private static void enter(Example fresh, List<Example> examples) {
        for (Example other : examples) {
            if (other.customer().equals(fresh.customer())) {
                if (MOST_AT_STAKE.compare(fresh, other) > 0) {
                    return;
                }
                examples.remove(other);
                break;
            }
        }
        examples.add(fresh);
        examples.sort(MOST_AT_STAKE);
        if (examples.size() > OF_EACH_TURN) {
            examples.remove(OF_EACH_TURN);
        }
    }

    private static Example example(Turn turn, Pair pair) {
        Receipt recorded = pair.recorded();
        return new Example(
                turn,
                recorded.customer(),
                recorded.id(),
                recorded.asOf(),
                taken(pair.before(), pair.after()),
                taken(pair.after(), pair.before()));
    }

    private static Taken taken(Retaken one, Retaken other) {
        Choice choice = one.receipt().choice();
        return new Taken(
                choice.action(),
                choice.channel(),
                one.expectedValue(),
                Difference.rows(one.receipt(), other.receipt()));
    }

    private static Turn turn(Pair pair) {
        if (pair.choiceBefore().isNoAction()) {
            return Turn.GAINS;
        }
        return pair.choiceAfter().isNoAction() ? Turn.LOSES : Turn.SWITCHES;
    }

    List<Example> all() {
        return byTurn.values().stream().flatMap(List::stream).toList();
    }
}
