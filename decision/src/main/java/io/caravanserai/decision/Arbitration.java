package io.caravanserai.decision;

import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.List;
import java.util.Map;

/**
 * Weighs a contender: propensity x context x value x lever. The first matching row of the weights table gives context and
 * lever and may switch each factor off; a factor that is off, or that no row speaks of, counts as 1. A market trend that speaks
 * for the action raises its context by the share the row allows.
 */
final class Arbitration {

    private static final Map<String, Object> NO_WEIGHTS = Map.of();

    private final String table;

    Arbitration(Playbook playbook) {
        this.table = playbook.strategy().tables().weights();
    }

    Ranked weigh(Contender contender, List<TableHit> contactRows, RuleSet tables) {
        List<TableHit> hits = tables.evaluate(table, contender.facts());
        if (hits.isEmpty()) {
            return new Ranked(contender, contactRows, factors(contender, NO_WEIGHTS), null);
        }
        TableHit hit = hits.get(0);
        return new Ranked(contender, contactRows, factors(contender, hit.outputs()), hit.row());
    }

    private static Factors factors(Contender contender, Map<String, Object> weights) {
        return new Factors(
                isOff(weights, "use_propensity") ? 1 : contender.propensity().probability(),
                isOff(weights, "use_context") ? 1 : numberOrOne(weights, "context") * trend(contender, weights),
                isOff(weights, "use_value") ? 1 : worth(contender.candidate()),
                isOff(weights, "use_lever") ? 1 : numberOrOne(weights, "lever"));
    }

    /** What a market trend adds to the context: the row's share of it by the trend's strength, at most all of it. */
    private static double trend(Contender contender, Map<String, Object> weights) {
        double most = weights.get("trend_weight") instanceof Double share ? Math.max(0, Math.min(1, share)) : 0;
        return most == 0
                ? 1
                : MarketTrends.speakingFor(contender.candidate().action().id(), contender.facts())
                        .map(trend -> 1 + most * trend.strength())
                        .orElse(1.0);
    }

    private static boolean isOff(Map<String, Object> weights, String use) {
        return Boolean.FALSE.equals(weights.get(use));
    }

    private static double numberOrOne(Map<String, Object> weights, String output) {
        return weights.get(output) instanceof Double number ? number : 1;
    }

    /** What an acceptance brings after what making the offer costs; never negative. */
    private static double worth(Candidate candidate) {
        ActionDefinition action = candidate.action();
        return Math.max(0, candidate.value() - action.cost());
    }
}
