package io.caravanserai.decision;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.FlowResult;
import io.caravanserai.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What remembering a batch came to. */
final class Past {

    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int duplicates;

    /** An event that may not be stored. */
    record Refusal(Event event, Problem problem) {}

    void add(Step step) {
        steps.add(step);
    }

    void addDuplicate() {
        duplicates++;
    }

    void refuse(Event event, Problem problem) {
        refusals.add(new Refusal(event, problem));
    }

    List<Step> steps() {
        return steps;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Question> questions() {
        return steps.stream().map(Step::question).filter(Objects::nonNull).toList();
    }

    FlowResult result() {
        return new FlowResult(
                steps.size(), duplicates, refusals.size(), questions().size());
    }
}
