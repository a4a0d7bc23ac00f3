package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.OutputSpec;
import io.caravanserai.modeladapter.passport.Pick;
import java.util.List;

/**
 * Asks a model of several labels how probable one of them is: the one it says of the facts that are explained.
 *
 * @param all asks for the probabilities of all labels, row by row
 */
public record LabelOracle(OutputSpec output, Oracle all) implements Oracle {

    @Override
    public double[] probabilities(List<Facts> rows) throws OrtException {
        return output.picks(all.probabilities(rows)).stream()
                .mapToDouble(Pick::value)
                .toArray();
    }

    @Override
    public Oracle about(Facts facts) throws OrtException {
        Pick pick = output.picks(all.probabilities(List.of(facts))).get(0);
        return pick.isNothing() ? this : rows -> column(pick.index(), all.probabilities(rows));
    }

    private double[] column(int index, double[] numbers) {
        double[] column = new double[numbers.length / output.width()];
        for (int row = 0; row < column.length; row++) {
            column[row] = numbers[row * output.width() + index];
        }
        return column;
    }
}
