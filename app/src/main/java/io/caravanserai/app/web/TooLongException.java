package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;

/** The body is longer than its door takes. Nothing of it was. */
final class TooLongException extends RuntimeException {

    private final transient Problem problem;

    TooLongException(long most, String advice) {
        super("body");
        this.problem = new Problem("request", "body", "more than %,d bytes".formatted(most), "is too long", advice);
    }

    Problem problem() {
        return problem;
    }
}
