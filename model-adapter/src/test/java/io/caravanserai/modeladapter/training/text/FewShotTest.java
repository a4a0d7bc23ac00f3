package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Embeddings of four columns, the first of which nearly tells the class; one row in five is of the second class. */
class FewShotTest {

    private static final int ROWS = 400;
    private static final Fold SPLIT = new Fold(
            IntStream.range(0, 300).boxed().toList(),
            IntStream.range(300, ROWS).boxed().toList());

    private final TextMatter matter = matter();

    @Test
    void drawsAsManyOfEachClassFromTheTeachingRowsAlone() {
        List<Integer> few = new FewShot(matter, 1).drawn(SPLIT.teach(), 10, new Random(1));
        assertThat(few).doesNotHaveDuplicates().isSubsetOf(SPLIT.teach());
        assertThat(few.stream().collect(Collectors.groupingBy(row -> row % 5 == 0, Collectors.counting())))
                .containsEntry(true, 10L)
                .containsEntry(false, 10L);
    }

    @Test
    void reportsTheMeanOfItsDrawsAndHowSureItIs() {
        Report report = new Report("text", 1);
        new FewShot(matter, 1).run(SPLIT, 10, 3, report);
        Interval accuracy = report.metrics().get("few_shot_10_accuracy");
        assertThat(accuracy.value()).isGreaterThan(0.85);
        assertThat(accuracy.low()).isLessThan(accuracy.value());
        assertThat(report.metrics()).containsKey("few_shot_10_macro_f1");
        assertThat(report.parameters()).containsEntry("few_shot_draws", 3);
    }

    private static TextMatter matter() {
        Random random = new Random(4);
        float[][] dense = new float[ROWS][4];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < 4; column++) {
                dense[row][column] = (float) random.nextGaussian();
            }
            dense[row][0] += row % 5 == 0 ? 5 : 0;
        }
        int[][] sparse = IntStream.range(0, ROWS)
                .mapToObj(row -> new int[] {row % 8, 8 + row % 7})
                .toArray(int[][]::new);
        List<TextRow> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> new TextRow(
                        "text " + row, new double[] {row % 5 == 0 ? 0 : 1, row % 5 == 0 ? 1 : 0}, row, false))
                .toList();
        TextLesson lesson =
                new TextLesson("mood", Script.EN, Link.ONE_OF, false, List.of("calm", "cross"), rows, "text");
        return new TextMatter(
                lesson, new DenseRows(dense), new SparseRows(sparse, 16), new Hints(new double[][] {{0, 0, 0, 1}}, 4));
    }
}
