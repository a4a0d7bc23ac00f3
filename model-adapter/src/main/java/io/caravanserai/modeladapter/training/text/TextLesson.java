package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.Script;
import java.util.List;

/**
 * What there is to learn.
 *
 * @param answers the question its labels answer: {@code sentiment}, {@code emotion}, {@code topic} or a word of one's own
 * @param turns whether the texts are dialogues, read turn by turn
 * @param grouped what keeps rows together, in words
 */
record TextLesson(
        String answers,
        Script script,
        Link link,
        boolean turns,
        List<String> classes,
        List<TextRow> rows,
        String grouped) {

    TextLesson {
        classes = List.copyOf(classes);
        rows = List.copyOf(rows);
    }

    double[][] truth(List<Integer> picked) {
        return picked.stream().map(row -> rows.get(row).truth()).toArray(double[][]::new);
    }
}
