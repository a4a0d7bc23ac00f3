package io.caravanserai.domain.language;

import java.time.LocalDate;

/** Counts what paid services were asked, over restarts and over all nodes. */
public interface UsageLedger {

    /**
     * Takes one call from the day's budget.
     *
     * @param meter what is counted, such as {@code llm}
     * @return false when the day's calls or tokens are used up
     * @throws io.caravanserai.domain.problem.RetryLaterException when the ledger is not there: do not ask the service
     */
    boolean take(String meter, LocalDate day, long mostCalls, long mostTokens);

    /** Writes down what the call came to. */
    void spend(String meter, LocalDate day, long tokens);
}
