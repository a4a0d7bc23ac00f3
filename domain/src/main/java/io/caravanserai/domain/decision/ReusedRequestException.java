package io.caravanserai.domain.decision;

import io.caravanserai.domain.problem.Problem;

/** A request id that already asked about another customer: answering would tell one customer's decision to the other. */
public final class ReusedRequestException extends IllegalArgumentException {

    private final transient Problem problem;

    public ReusedRequestException(String requestId) {
        this(new Problem(
                "request",
                "request id",
                requestId,
                "already asked about another customer",
                "Maybe use a new one for every question."));
    }

    private ReusedRequestException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
