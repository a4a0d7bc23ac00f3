package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.problem.Problem;

/** A model stays where it is, and why. Nothing was changed. */
public final class RefusedException extends RuntimeException {

    /** What kind of no. */
    public enum Reason {
        /** There is no such folder or purpose. */
        UNKNOWN,
        /** What was said makes no sense. */
        INCOMPLETE,
        /** The model does not stand where this could be done. */
        NOT_NOW,
        /** The same person may not do both. */
        SAME_PERSON
    }

    private final Reason reason;
    private final transient Problem problem;

    RefusedException(Reason reason, String folder, String found, String expected, String advice) {
        this(reason, new Problem("models/" + folder, "", found, expected, advice));
    }

    private RefusedException(Reason reason, Problem problem) {
        super(problem.sentence());
        this.reason = reason;
        this.problem = problem;
    }

    public Reason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }
}
