package io.caravanserai.processes.campaign;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;

/**
 * One customer of the campaign's roster.
 *
 * @param state how far the campaign is with this customer
 * @param reason why the customer was not contacted, empty otherwise
 * @param decision decision id, empty before and without one
 * @param bought true when the customer bought since the campaign began, whatever the arm
 */
record Member(CustomerId customer, Arm arm, State state, String reason, String decision, boolean bought) {

    /** Life of a member. The order of the constants is the order of the life. */
    enum State {
        WAITING,
        /** Of the holdout: nothing is done. */
        HELD_OUT,
        DECIDED,
        REFUSED,
        SENT,
        ACCEPTED,
        DECLINED,
        IGNORED
    }

    static Member of(CustomerId customer, Arm arm) {
        return new Member(customer, arm, arm == Arm.HOLDOUT ? State.HELD_OUT : State.WAITING, "", "", false);
    }

    Member decided(DecisionId id) {
        return new Member(customer, arm, State.DECIDED, "", id.value(), bought);
    }

    Member refused(String why) {
        return new Member(customer, arm, State.REFUSED, why, decision, bought);
    }

    Member in(State next) {
        return new Member(customer, arm, next, reason, decision, bought);
    }

    Member bought(boolean yes) {
        return new Member(customer, arm, state, reason, decision, yes);
    }

    DecisionId decisionId() {
        return new DecisionId(decision);
    }

    /** One line, tab separated: ids and codes only, nothing personal. */
    String line() {
        return String.join("\t", customer.value(), arm.name(), state.name(), reason, decision, String.valueOf(bought));
    }

    static Member parse(String line) {
        String[] cells = line.split("\t", -1);
        return new Member(
                new CustomerId(cells[0]),
                Arm.valueOf(cells[1]),
                State.valueOf(cells[2]),
                cells[3],
                cells[4],
                Boolean.parseBoolean(cells[5]));
    }
}
