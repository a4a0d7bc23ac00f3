package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;

/** What was asked for is not there. */
public final class NotFoundException extends RuntimeException {

    private final transient Problem problem;

    public NotFoundException(String kind, String name, String advice) {
        super(kind);
        this.problem = new Problem("request", kind, name, "is not known", advice);
    }

    Problem problem() {
        return problem;
    }
}
