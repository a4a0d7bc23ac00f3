package io.caravanserai.modeladapter.training.segments;

/**
 * A group in words, from where its centre lies: above or below the mean customer in recency, frequency and money.
 *
 * @param tier value tier of the decision tables: high_value, potential, general, at_risk
 */
record Wording(String id, String zh, String en, String tier) {

    static Wording of(double[] centre) {
        boolean fresh = centre[0] >= 0;
        boolean often = centre[1] >= 0;
        boolean rich = centre[2] >= 0;
        if (fresh && often && rich) {
            return new Wording("loyal", "重要价值客户", "Buys lately, often and much", "high_value");
        }
        if (fresh && rich) {
            return new Wording("grow", "重要发展客户", "Buys lately and much, not often", "potential");
        }
        if (fresh && often) {
            return new Wording("regular", "一般价值客户", "Buys lately and often, for little", "potential");
        }
        if (fresh) {
            return new Wording("new", "一般发展客户", "Bought lately, seldom and little", "general");
        }
        if (often && rich) {
            return new Wording("keep", "重要保持客户", "Bought often and much, silent now", "at_risk");
        }
        if (rich) {
            return new Wording("win_back", "重要挽留客户", "Bought much, seldom, silent now", "at_risk");
        }
        return often
                ? new Wording("fading", "一般保持客户", "Bought often for little, silent now", "at_risk")
                : new Wording("lost", "一般挽留客户", "Bought seldom and little, long ago", "general");
    }
}
