package io.caravanserai.domain.replay;

/**
 * What decisions came to.
 *
 * @param actions decisions that took an action
 * @param contacts those among them that contact the customer
 * @param expectedValue sum of propensity x value of the actions, in the installation's currency
 * @param expectedCost sum of what making the actions costs
 */
public record Totals(long actions, long contacts, double expectedValue, double expectedCost) {

    public static final Totals NONE = new Totals(0, 0, 0, 0);

    public Totals plus(Totals other) {
        return new Totals(
                actions + other.actions,
                contacts + other.contacts,
                expectedValue + other.expectedValue,
                expectedCost + other.expectedCost);
    }
}
