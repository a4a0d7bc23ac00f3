package io.caravanserai.domain.action;

import io.caravanserai.domain.problem.Problem;
import java.util.Collection;
import java.util.Set;

/** A decision whose process has no diagram in force: it cannot be carried out, so it is not kept either. */
public final class NoProcessException extends RuntimeException {

    private static final String FOLDER = "processes";
    private static final String MISSING = "is not deployed";

    private final transient Problem problem;

    /** @param deployed keys of those that are */
    public NoProcessException(String process, Collection<String> deployed) {
        this(new Problem(
                FOLDER,
                "",
                process,
                MISSING,
                "Maybe put its diagram into processes/; deployed are %s.".formatted(deployed)));
    }

    private NoProcessException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** True when a problem of earlier says that one of these was missing. */
    public static boolean isAbout(Problem problem, Set<String> processes) {
        return problem.file().equals(FOLDER)
                && problem.expected().equals(MISSING)
                && processes.contains(problem.found());
    }
}
