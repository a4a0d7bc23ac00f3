package io.caravanserai.domain.memory;

import io.caravanserai.domain.problem.Problem;

/** A cursor that no page of this list ended with. */
public final class UnknownCursorException extends IllegalArgumentException {

    private final transient Problem problem;

    public UnknownCursorException(String cursor, Throwable cause) {
        this(
                new Problem(
                        "request", "cursor", cursor, "is not one of this list", "Maybe start again without a cursor."),
                cause);
    }

    private UnknownCursorException(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
