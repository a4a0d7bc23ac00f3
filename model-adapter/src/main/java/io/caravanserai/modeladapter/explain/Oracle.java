package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.Pick;
import java.util.Arrays;
import java.util.List;

/** Asks the model: one probability a row, NaN where it gave none. */
@FunctionalInterface
public interface Oracle {

    double[] probabilities(List<Facts> rows) throws OrtException;

    /** What would be said of each row. */
    default List<Pick> picks(List<Facts> rows) throws OrtException {
        return Arrays.stream(probabilities(rows))
                .mapToObj(probability -> new Pick(0, probability))
                .toList();
    }

    /** The oracle that explains what is said of these facts: of several labels that of the one they have. */
    default Oracle about(Facts facts) throws OrtException {
        return this;
    }
}
