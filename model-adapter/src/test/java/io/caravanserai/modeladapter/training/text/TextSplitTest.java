package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.fit.Kin;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSplitTest {

    @Test
    void whatOneCustomerWroteAndWhatReadsTheSameStaysTogether() {
        Kin kin = new Kin();
        kin.join("text thank you", "customer 1");
        kin.join("text late again", "customer 1");
        kin.join("text thank you", "customer 2");
        assertThat(kin.of("text late again")).isEqualTo(kin.of("customer 2"));
        assertThat(kin.of("customer 3")).isNotEqualTo(kin.of("customer 1"));
        assertThat(SameText.of("Thank you!! ")).isEqualTo(SameText.of("thank  you."));
    }

    @Test
    void noGroupIsOnBothSides() {
        TextSplit split = new TextSplit(lesson(false), 9);
        Fold fold = split.examination(5);
        assertThat(fold.examine()).hasSizeBetween(100, 300);
        assertThat(fold.teach()).noneMatch(row -> fold.examine().contains(row % 2 == 0 ? row + 1 : row - 1));
        assertThat(split.folds(fold.teach())).hasSize(5).allSatisfy(one -> assertThat(one)
                .hasSizeBetween(80, 240));
    }

    @Test
    void theFoldsTogetherExamineEveryRowOnce() {
        TextSplit split = new TextSplit(lesson(false), 9);
        List<Fold> folds =
                IntStream.range(0, 5).mapToObj(part -> split.part(5, part)).toList();
        assertThat(folds.stream().flatMap(fold -> fold.examine().stream()))
                .hasSize(1000)
                .doesNotHaveDuplicates();
        assertThat(folds).allSatisfy(fold -> assertThat(fold.teach()).doesNotContainAnyElementsOf(fold.examine()));
    }

    @Test
    void anExaminationOfTheDataItselfIsKept() {
        assertThat(new TextSplit(lesson(true), 9).examination(5).examine()).containsExactly(998, 999);
    }

    private static TextLesson lesson(boolean examined) {
        List<TextRow> rows = IntStream.range(0, 1000)
                .mapToObj(i -> new TextRow("text " + i, new double[] {1, 0}, "pair " + i / 2, examined && i >= 998))
                .toList();
        return new TextLesson("mood", Script.EN, Link.ONE_OF, false, List.of("a", "b"), rows, "pair");
    }
}
