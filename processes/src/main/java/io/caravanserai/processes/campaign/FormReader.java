package io.caravanserai.processes.campaign;

import io.caravanserai.domain.problem.Problems;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a person typed into a form. */
final class FormReader {

    private final Function<String, @Nullable Object> form;
    private final Problems problems;

    FormReader(Function<String, @Nullable Object> form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    String text(String field) {
        String text = optional(field);
        if (text.isEmpty()) {
            problems.add(field, "", "must be filled in", "Maybe start the campaign from its form in Tasklist.");
        }
        return text;
    }

    String optional(String field) {
        Object value = form.apply(field);
        return value == null ? "" : value.toString().strip();
    }

    int number(String field, int least, int most, int whenMissing) {
        String text = optional(field);
        if (text.isEmpty()) {
            return whenMissing;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            problems.add(
                    field,
                    text,
                    "is not a number from %d to %d".formatted(least, most),
                    "Maybe write %d.".formatted(whenMissing));
            return whenMissing;
        }
        return Integer.parseInt(text);
    }
}
