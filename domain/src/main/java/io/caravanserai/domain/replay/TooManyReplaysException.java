package io.caravanserai.domain.replay;

import io.caravanserai.domain.problem.Problem;

/** As many replays are waiting as the house lets wait. */
public final class TooManyReplaysException extends RuntimeException {

    private final transient Problem problem;

    public TooManyReplaysException(int waiting) {
        this(new Problem(
                "request",
                "replays waiting",
                String.valueOf(waiting),
                "are as many as may wait",
                "Maybe cancel one, or ask again when one is done."));
    }

    private TooManyReplaysException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
