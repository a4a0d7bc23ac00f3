package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;
import java.util.List;

/** The request says something that makes no sense. */
public final class BadRequestException extends RuntimeException {

    private final transient List<Problem> problems;

    public BadRequestException(String place, String found, String expected, String advice) {
        super(place);
        this.problems = List.of(new Problem("request", place, found, expected, advice));
    }

    List<Problem> problems() {
        return problems;
    }
}
