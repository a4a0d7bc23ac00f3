package io.caravanserai.modeladapter;

/**
 * How a model's latest calls on this node went.
 *
 * @param calls looked at, a few hundred at most
 * @param failed among them: no answer in time, or a failure
 * @param slowMicros what all but one in twenty of the calls stayed below, microseconds
 * @param budgetMicros what the passport allows, 0 when it says nothing of that
 */
public record Pulse(int calls, int failed, long slowMicros, long budgetMicros) {

    public double failedShare() {
        return calls == 0 ? 0 : (double) failed / calls;
    }

    /** Above 1 the model is slower than its passport promises. */
    public double budgetUsed() {
        return budgetMicros == 0 ? 0 : (double) slowMicros / budgetMicros;
    }
}
