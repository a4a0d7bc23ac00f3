package io.caravanserai.modeladapter.training.next;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of one customer without a long pause.
 *
 * @param ended when the pause after the last step was long enough to know that the path ended; null while it was not
 */
record Walk(String who, List<Step> steps, @Nullable Instant ended) {

    static final String END = "end";

    Walk {
        steps = List.copyOf(steps);
    }

    /**
     * @param steps of the customer, the earliest first
     * @param pause a longer one ends a path
     * @param now until when the data reaches
     */
    static List<Walk> of(String who, List<Step> steps, Duration pause, Instant now) {
        List<Walk> walks = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= steps.size(); at++) {
            Instant over = steps.get(at - 1).time().plus(pause);
            if (at == steps.size() || steps.get(at).time().isAfter(over)) {
                walks.add(new Walk(who, steps.subList(from, at), over.isAfter(now) ? null : over));
                from = at;
            }
        }
        return walks;
    }

    Instant start() {
        return steps.get(0).time();
    }

    /** What was known of it then. */
    List<String> before(Instant moment) {
        List<String> names = new ArrayList<>();
        steps.stream().filter(step -> step.time().isBefore(moment)).forEach(step -> names.add(step.name()));
        if (ended != null && ended.isBefore(moment)) {
            names.add(END);
        }
        return names;
    }

    List<String> whole() {
        return before(Instant.MAX);
    }
}
