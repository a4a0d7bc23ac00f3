package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.training.fit.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Who teaches and who examines, by the group of a row and the seed alone, so that nothing later can move it. */
record TextSplit(TextLesson lesson, long seed) {

    private static final int FOLDS = 5;

    /** Rows the data set aside; or else about one group of so many. */
    Fold examination(int parts) {
        if (lesson.rows().stream().anyMatch(TextRow::examines)) {
            return new Fold(
                    where(row -> !lesson.rows().get(row).examines()),
                    where(row -> lesson.rows().get(row).examines()));
        }
        return part(parts, 0);
    }

    /** One of several parts examines, the others teach. */
    Fold part(int parts, int examined) {
        return new Fold(
                where(row -> place(row, "examine", parts) != examined),
                where(row -> place(row, "examine", parts) == examined));
    }

    /** Folds within teaching rows; none is empty. */
    List<List<Integer>> folds(List<Integer> teach) {
        List<List<Integer>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int wanted = fold;
            folds.add(teach.stream()
                    .filter(row -> place(row, "fold", FOLDS) == wanted)
                    .toList());
        }
        folds.removeIf(List::isEmpty);
        return folds;
    }

    private List<Integer> where(IntPredicate wanted) {
        return IntStream.range(0, lesson.rows().size()).filter(wanted).boxed().toList();
    }

    private int place(int row, String purpose, int parts) {
        long hash = (lesson.rows().get(row).group() + "/" + purpose + "/" + seed).hashCode() * 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(hash >>> 20, parts);
    }
}
