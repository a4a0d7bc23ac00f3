package io.caravanserai.decision;

import io.caravanserai.domain.decision.InsightRequest;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.table.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Arbitration on its own, for its benchmark. It stands in the room's package because the room shows no such door and nobody
 * else needs one.
 */
public final class ArbitrationStand {

    private final Arbitration arbitration;
    private final RuleSet tables;
    private final List<List<Contender>> contenders;
    private final List<List<Ranked>> weighed;

    /** @param requests decisions to come; those with nobody to weigh are left out, the contact policy stops nobody here */
    public ArbitrationStand(Playbook playbook, DecisionMaker maker, MemorySession memory, List<InsightRequest> requests) {
        arbitration = new Arbitration(playbook);
        tables = playbook.rules().current();
        contenders = maker
                .prepare(requests.stream().map(one -> question(maker, memory, one)).toList())
                .stream()
                .map(Proposal::contenders)
                .filter(some -> !some.isEmpty())
                .toList();
        weighed = contenders.stream().map(this::weigh).toList();
    }

    public int decisions() {
        return contenders.size();
    }

    /** How many are weighed in a decision, on average. */
    public double contendersEach() {
        return contenders.stream().mapToInt(List::size).average().orElse(0);
    }

    /** Everybody weighed by the weights table, ranked, and told why they won or lost. */
    public Object weighAndRank(int decision) {
        return ranked(weigh(contenders.get(decision)));
    }

    /** The same without the table: what is left are the factors' order and everybody's fate. */
    public Object rank(int decision) {
        return ranked(new ArrayList<>(weighed.get(decision)));
    }

    private List<Ranked> weigh(List<Contender> all) {
        List<Ranked> ranking = new ArrayList<>(all.size());
        for (Contender one : all) {
            ranking.add(arbitration.weigh(one, List.of(), tables));
        }
        return ranking;
    }

    private static Verdict ranked(List<Ranked> ranking) {
        ranking.sort(Ranked.ORDER);
        return Verdict.of(ranking, List.of());
    }

    private static Question question(DecisionMaker maker, MemorySession memory, InsightRequest one) {
        return maker.question(memory, one.customer(), one.asOf(), one.requestId(), "request", one.context());
    }
}
