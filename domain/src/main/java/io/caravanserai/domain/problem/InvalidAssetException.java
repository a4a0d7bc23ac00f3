package io.caravanserai.domain.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An asset (connector, workbook, model, process) that cannot be used, with every reason. */
public final class InvalidAssetException extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidAssetException(List<Problem> problems) {
        super(problems.stream().map(Problem::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public InvalidAssetException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
