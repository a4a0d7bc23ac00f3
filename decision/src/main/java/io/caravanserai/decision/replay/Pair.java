package io.caravanserai.decision.replay;

import io.caravanserai.decision.Retaken;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.replay.Effect;
import io.caravanserai.domain.replay.Totals;
import java.util.Objects;

/** One decision, taken again with the tables in force and with the draft. */
record Pair(Receipt recorded, Retaken before, Retaken after) {

    boolean isChanged() {
        return !isSame(choiceBefore(), choiceAfter());
    }

    boolean agreesWithTheRecord() {
        return isSame(recorded.choice(), choiceBefore());
    }

    Choice choiceBefore() {
        return before.receipt().choice();
    }

    Choice choiceAfter() {
        return after.receipt().choice();
    }

    Effect effect() {
        return new Effect(1, isChanged() ? 1 : 0, totals(before), totals(after));
    }

    String segment() {
        return before.receipt().segments().getOrDefault("value_tier", "");
    }

    double lifetimeValue() {
        Facts facts = before.receipt().facts();
        return facts.number("clv").orElse(Double.NaN);
    }

    static Totals totals(Retaken retaken) {
        Choice choice = retaken.receipt().choice();
        return choice.isNoAction()
                ? Totals.NONE
                : new Totals(1, choice.channel() == null ? 0 : 1, retaken.expectedValue(), retaken.expectedCost());
    }

    private static boolean isSame(Choice one, Choice other) {
        return one.action().equals(other.action()) && Objects.equals(one.channel(), other.channel());
    }
}
