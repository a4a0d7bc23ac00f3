package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes churn, lifetime value and value tier into the facts, for every table that follows. */
final class Appraiser {

    private static final String CHURN_SCORE = "churn_score";
    private static final String CHURN_PROBABILITY = "churn_probability";
    private static final String CLV = "clv";
    private static final String VALUE_TIER = "value_tier";

    private final String tierTable;
    private final LifetimeValue lifetimeValue;
    private final int yearlySpend;
    private final int churnScore;
    private final int churnProbability;
    private final int clv;
    private final int valueTier;

    Appraiser(Catalogue catalogue, Strategy strategy) {
        this.tierTable = strategy.tables().valueTiers();
        this.lifetimeValue = new LifetimeValue(strategy.margin(), strategy.discountRate());
        this.yearlySpend = catalogue.slot("spend_365d");
        this.churnScore = catalogue.slot(CHURN_SCORE);
        this.churnProbability = catalogue.slot(CHURN_PROBABILITY);
        this.clv = catalogue.slot(CLV);
        this.valueTier = catalogue.slot(VALUE_TIER);
    }

    Appraisal appraise(Facts facts, Score churn, RuleSet tables) {
        Map<String, Object> scores = score(facts, churn);
        List<FiredRow> rows = new ArrayList<>(tables.derive(facts));
        List<TableHit> hits = tables.evaluate(tierTable, facts);
        hits.stream().limit(1).map(TableHit::row).forEach(rows::add);
        Optional<String> tier = hits.stream().findFirst().flatMap(hit -> hit.text(VALUE_TIER));
        tier.ifPresent(name -> facts.setAt(valueTier, name));
        return new Appraisal(
                facts, churn, rows, tier.map(name -> Map.of(VALUE_TIER, name)).orElse(Map.of()), scores);
    }

    private Map<String, Object> score(Facts facts, Score churn) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put(CHURN_SCORE, (double) churn.points());
        scores.put(CHURN_PROBABILITY, churn.probability());
        double worth = lifetimeValue.of(facts.numberAt(yearlySpend), churn.probability());
        if (!Double.isNaN(worth)) {
            scores.put(CLV, worth);
        }
        facts.setAt(churnScore, scores.get(CHURN_SCORE));
        facts.setAt(churnProbability, scores.get(CHURN_PROBABILITY));
        facts.setAt(clv, scores.get(CLV));
        return scores;
    }
}
