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
        return pick.isNothing() ? this : new OneLabel(this, pick.index());
    }

    @Override
    public List<Pick> picks(List<Facts> rows) throws OrtException {
        return output.picks(all.probabilities(rows));
    }

    /** How probable one label is; what would be said may be another one. */
    private record OneLabel(LabelOracle oracle, int index) implements Oracle {

        @Override
        public double[] probabilities(List<Facts> rows) throws OrtException {
            double[] numbers = oracle.all.probabilities(rows);
            int width = oracle.output.width();
            double[] column = new double[numbers.length / width];
            for (int row = 0; row < column.length; row++) {
                column[row] = numbers[row * width + index];
            }
            return column;
        }

        @Override
        public List<Pick> picks(List<Facts> rows) throws OrtException {
            return oracle.picks(rows);
        }
    }
}
