package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;

/** What was asked for does not fit what is there now. */
final class ConflictException extends RuntimeException {

    private final transient Problem problem;

    ConflictException(String place, String found, String expected, String advice) {
        super(place);
        this.problem = new Problem("request", place, found, expected, advice);
    }

    Problem problem() {
        return problem;
    }
}
