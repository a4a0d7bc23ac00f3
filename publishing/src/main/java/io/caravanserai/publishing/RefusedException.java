package io.caravanserai.publishing;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.Merge.Conflict;
import java.util.List;

/** Publishing says no, and why. Nothing was changed. */
public final class RefusedException extends RuntimeException {

    /** What kind of no. */
    public enum Reason {
        /** There is no such table, version or draft. */
        UNKNOWN,
        /** Something is missing in what was said. */
        INCOMPLETE,
        /** The version is not in the state this asks for. */
        NOT_NOW,
        /** Somebody else was faster, and what the caller saw is gone. */
        STALE,
        /** Two people wrote different texts into the same place. */
        CONFLICT,
        /** Somebody else works on it. */
        LOCKED,
        /** The same person may not do both. */
        SAME_PERSON
    }

    private final Reason reason;
    private final transient List<Problem> problems;
    private final transient List<Conflict> conflicts;

    private RefusedException(Reason reason, List<Problem> problems, List<Conflict> conflicts) {
        super(problems.get(0).sentence());
        this.reason = reason;
        this.problems = List.copyOf(problems);
        this.conflicts = List.copyOf(conflicts);
    }

    RefusedException(Reason reason, String file, String place, String found, String expected, String advice) {
        this(reason, List.of(new Problem(file, place, found, expected, advice)), List.of());
    }

    static RefusedException conflict(String file, List<Conflict> conflicts) {
        List<Problem> problems = conflicts.stream()
                .map(one -> new Problem(
                        file,
                        place(one),
                        one.mine(),
                        "is '%s' for somebody else (it was '%s')".formatted(one.theirs(), one.base()),
                        "Maybe look at both and choose one."))
                .toList();
        return new RefusedException(Reason.CONFLICT, problems, conflicts);
    }

    private static String place(Conflict conflict) {
        return (conflict.row() + " " + conflict.column()).strip();
    }

    public Reason reason() {
        return reason;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Both texts of each place, for {@link Reason#CONFLICT}; else empty. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
