package io.caravanserai.processes.form;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The fields of an embedded form that somebody has to fill in: a required one must be there, a choice must be one of its
 * options. The form is the contract; nothing is declared twice.
 */
record TaskForm(String file, List<FormField> fields) {

    static final String VARIABLE = "cam-variable-name";

    static TaskForm read(String file, String html) {
        List<FormField> fields = Jsoup.parse(html).select("[" + VARIABLE + "]").stream()
                .filter(TaskForm::isFilledIn)
                .map(FormField::of)
                .toList();
        return new TaskForm(file, fields);
    }

    List<String> names() {
        return fields.stream().map(FormField::name).toList();
    }

    List<Problem> check(Map<String, Object> answers) {
        Problems problems = new Problems(file);
        fields.forEach(field -> field.check(answers.get(field.name()), problems));
        return problems.list();
    }

    private static boolean isFilledIn(Element element) {
        return !element.hasAttr("readonly") && !element.attr("type").equals("hidden");
    }
}
