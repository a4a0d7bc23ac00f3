package io.caravanserai.processes.form;

import io.caravanserai.domain.problem.Problems;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One field a person fills in.
 *
 * @param allowed the values to choose from, empty when any value will do
 */
record FormField(String name, boolean required, List<String> allowed) {

    static FormField of(Element element) {
        List<String> allowed = element.select("option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
        return new FormField(element.attr(TaskForm.VARIABLE), element.hasAttr("required"), allowed);
    }

    void check(@Nullable Object value, Problems problems) {
        String text = value == null ? "" : value.toString();
        if (text.isBlank()) {
            checkMissing(problems);
        } else if (!allowed.isEmpty() && !allowed.contains(text)) {
            problems.add(name, text, "is not an answer of this form", advice());
        }
    }

    private void checkMissing(Problems problems) {
        if (required) {
            problems.add(name, "", "is missing", advice());
        }
    }

    private String advice() {
        return allowed.isEmpty()
                ? "Send the variable %s with the task.".formatted(name)
                : "Send the variable %s as one of %s.".formatted(name, String.join(", ", allowed));
    }
}
