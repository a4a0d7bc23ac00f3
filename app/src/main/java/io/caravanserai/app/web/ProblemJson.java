package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;

/** A problem as the API writes it. */
public record ProblemJson(String file, String place, String found, String expected, String advice, String sentence) {

    public static ProblemJson of(Problem problem) {
        return new ProblemJson(
                problem.file(),
                problem.place(),
                problem.found(),
                problem.expected(),
                problem.advice(),
                problem.sentence());
    }
}
