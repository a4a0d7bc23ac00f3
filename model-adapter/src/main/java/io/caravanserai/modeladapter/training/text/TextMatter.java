package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.Grams;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Turns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lesson and what its learners see of it, row by row.
 *
 * @param hints what is known of the embeddings already
 */
record TextMatter(TextLesson lesson, DenseRows dense, SparseRows sparse, Hints hints) {

    static TextMatter of(TextLesson lesson, int gramBits, TextVectors embeddings) {
        HouseHints house = HouseHints.of(lesson.script());
        boolean isBrought = !embeddings.areOwn();
        Set<String> texts =
                new LinkedHashSet<>(isBrought || Hints.askSentences(lesson.answers()) ? house.texts() : Set.of());
        lesson.rows().forEach(row -> texts.addAll(read(lesson, row)));
        Map<String, float[]> vectors = embeddings.of(texts);
        Grams grams = new Grams(lesson.script(), gramBits);
        float[][] dense = lesson.rows().stream()
                .map(row -> LabelHead.mean(
                        read(lesson, row).stream().map(vectors::get).toList()))
                .toArray(float[][]::new);
        int[][] sparse = lesson.rows().stream().map(row -> grams.of(row.text())).toArray(int[][]::new);
        return new TextMatter(
                lesson,
                new DenseRows(dense),
                new SparseRows(sparse, 1 << gramBits),
                isBrought
                        ? Hints.ofSentences(house, vectors)
                        : Hints.of(lesson.answers(), lesson.script(), house, vectors));
    }

    private static List<String> read(TextLesson lesson, TextRow row) {
        return lesson.turns() ? Turns.of(row.text()) : List.of(row.text());
    }
}
