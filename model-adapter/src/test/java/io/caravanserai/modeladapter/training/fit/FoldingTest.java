package io.caravanserai.modeladapter.training.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final int[] PERIODS = {0, 0, 1, 2, 3, 4, 5, 5};

    @Test
    void onlyPeriodsWhoseAnswersWereKnownTeachALaterOne() {
        List<Fold> folds = Folding.forward(PERIODS, 2, 3);
        assertThat(folds).hasSize(2);
        assertThat(folds.get(0)).isEqualTo(new Fold(List.of(0, 1, 2), List.of(5)));
        assertThat(folds.get(1)).isEqualTo(new Fold(List.of(0, 1, 2, 3), List.of(6, 7)));
    }

    @Test
    void aPeriodBeforeWhichNothingWasKnownIsNotExamined() {
        assertThat(Folding.forward(PERIODS, 10, 5)).hasSize(1);
        assertThat(Folding.forward(PERIODS, 10, 6)).isEmpty();
    }

    @Test
    void everyRowIsExaminedOnceByAFoldThatDidNotSeeItsGroup() {
        List<Integer> groups =
                IntStream.range(0, 100).map(row -> row / 4).boxed().toList();
        List<Fold> folds = Folding.grouped(groups, new boolean[100], 5, 3);
        assertThat(folds.stream().flatMap(fold -> fold.examine().stream()))
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(folds).allSatisfy(fold -> {
            assertThat(fold.teach()).hasSize(80);
            assertThat(fold.teach().stream().map(groups::get))
                    .doesNotContainAnyElementsOf(
                            fold.examine().stream().map(groups::get).toList());
        });
    }
}
