package io.caravanserai.app.tables;

import io.caravanserai.domain.problem.Problem;

/** The body is longer than the house takes. */
final class TooLongException extends RuntimeException {

    private final transient Problem problem;

    TooLongException(int most) {
        super("body");
        this.problem = new Problem(
                "request",
                "body",
                "more than %,d bytes".formatted(most),
                "is too long",
                "Maybe remove pictures from the workbook, or split the table.");
    }

    Problem problem() {
        return problem;
    }
}
