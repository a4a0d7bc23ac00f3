package io.caravanserai.app.tables;

import io.caravanserai.domain.problem.Problem;

/** A change came without {@code If-Match}. */
final class UnconditionalException extends RuntimeException {

    Problem problem() {
        return new Problem(
                "request",
                "If-Match",
                "",
                "is missing",
                "Read the draft and send its ETag, so that nobody's change is lost.");
    }
}
