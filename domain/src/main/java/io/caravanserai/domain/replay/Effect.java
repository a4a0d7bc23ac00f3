package io.caravanserai.domain.replay;

/**
 * What the draft changes among some decisions.
 *
 * @param changed decisions with another action or another channel
 */
public record Effect(long decisions, long changed, Totals before, Totals after) {

    public static final Effect NONE = new Effect(0, 0, Totals.NONE, Totals.NONE);

    public Effect plus(Effect other) {
        return new Effect(
                decisions + other.decisions,
                changed + other.changed,
                before.plus(other.before),
                after.plus(other.after));
    }
}
