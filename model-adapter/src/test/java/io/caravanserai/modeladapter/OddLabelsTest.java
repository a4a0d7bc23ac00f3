package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.explain.LabelOracle;
import io.caravanserai.modeladapter.explain.Oracle;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Labels;
import io.caravanserai.modeladapter.passport.OutputSpec;
import io.caravanserai.modeladapter.passport.Pick;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that are no probabilities of several classes. */
class OddLabelsTest {

    private static final Labels LABELS =
            new Labels(List.of("price", "service", "quality"), List.of("price", "service", "quality"), "reason");
    private static final Facts NOBODY = new Facts(TestCatalogue.create());

    @Test
    void aLabelThatWasNeverSaidIsNotExplained() throws OrtException {
        OutputSpec output = new OutputSpec("p", 0, null, 0, 1, false, LABELS);
        Oracle unlike = rows -> new double[] {0.2, 0.2, 0.2};

        assertThat(new LabelOracle(output, unlike).about(NOBODY).probabilities(List.of(NOBODY)))
                .containsExactly(Double.NaN);
    }

    @Test
    void aClassForSomeRowsOnlyIsAProblem() {
        Problems problems = new Problems("reason/golden.csv");
        List<LabelledRow> golden = List.of(new LabelledRow(2, NOBODY, 0), new LabelledRow(3, NOBODY, 0));
        new GoldenLabels(LABELS, problems).compare(golden, List.of(new Pick(0, 1), new Pick(0, 1)), List.of("price"));

        assertThat(problems.list())
                .singleElement()
                .extracting(Problem::sentence)
                .asString()
                .contains("label_tensor: '1 classes' are what it says of 2 rows");
    }
}
