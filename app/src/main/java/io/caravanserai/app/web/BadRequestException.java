package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.util.List;

/** The request says something that makes no sense. */
public final class BadRequestException extends RuntimeException {

    private final transient List<Problem> problems;

    public BadRequestException(String place, String found, String expected, String advice) {
        this(List.of(new Problem("request", place, found, expected, advice)));
    }

    private BadRequestException(List<Problem> problems) {
        super(problems.get(0).place());
        this.problems = problems;
    }

    /** Once, with all of them. */
    static void throwIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new BadRequestException(problems.list());
        }
    }

    List<Problem> problems() {
        return problems;
    }
}
