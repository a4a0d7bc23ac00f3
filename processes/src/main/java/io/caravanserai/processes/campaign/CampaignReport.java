package io.caravanserai.processes.campaign;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts per arm, and what the arms bought more than the holdout, with a 95 % interval (normal approximation). */
final class CampaignReport {

    private static final double Z_95 = 1.96;

    private final CampaignPlan plan;
    private final String wordsBy;
    private final Map<Arm, ArmCount> arms = new EnumMap<>(Arm.class);

    /** @param wordsBy who wrote the text */
    CampaignReport(CampaignPlan plan, String wordsBy, List<Member> everybody) {
        this.plan = plan;
        this.wordsBy = wordsBy;
        for (Arm arm : Arm.values()) {
            arms.put(
                    arm,
                    ArmCount.of(everybody.stream()
                            .filter(member -> member.arm() == arm)
                            .toList()));
        }
    }

    ArmCount of(Arm arm) {
        return arms.get(arm);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("campaign", plan.campaign());
        map.put("segment", plan.segment());
        map.put("channel", plan.channel());
        map.put("tone", plan.tone() == null ? "" : plan.tone().code());
        map.put("words_by", wordsBy);
        map.put("unit", "customer");
        map.put("salt", plan.campaign());
        map.put(
                "arms",
                Map.of(
                        "A",
                        arm(Arm.A),
                        "B",
                        arm(Arm.B),
                        "holdout",
                        of(Arm.HOLDOUT).toMap()));
        map.put("lift", Map.of("A", lift(Arm.A), "B", lift(Arm.B)));
        return map;
    }

    private Map<String, Object> arm(Arm arm) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("action", plan.action(arm));
        map.putAll(of(arm).toMap());
        return map;
    }

    /** Difference of bought rates; empty when one side has nobody. */
    Map<String, Double> lift(Arm arm) {
        ArmCount one = of(arm);
        ArmCount holdout = of(Arm.HOLDOUT);
        if (one.assigned() == 0 || holdout.assigned() == 0) {
            return Map.of();
        }
        double difference = one.boughtRate() - holdout.boughtRate();
        double half = Z_95 * Math.sqrt(variance(one) + variance(holdout));
        Map<String, Double> lift = new LinkedHashMap<>();
        lift.put("difference", ArmCount.rounded(difference));
        lift.put("low", ArmCount.rounded(difference - half));
        lift.put("high", ArmCount.rounded(difference + half));
        return lift;
    }

    private static double variance(ArmCount count) {
        return count.boughtRate() * (1 - count.boughtRate()) / count.assigned();
    }
}
