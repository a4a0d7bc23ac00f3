package io.caravanserai.domain.decision;

/** Takes one decision now, for a caller who waits. */
public interface DecisionDesk {

    Receipt decide(InsightRequest request);
}
