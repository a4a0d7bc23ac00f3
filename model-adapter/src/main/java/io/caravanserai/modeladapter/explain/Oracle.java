package io.caravanserai.modeladapter.explain;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import java.util.List;

/** Asks the model: one probability a row, NaN where it gave none. */
@FunctionalInterface
public interface Oracle {

    double[] probabilities(List<Facts> rows) throws OrtException;

    /** The oracle that explains what is said of these facts: of several labels that of the one they have. */
    default Oracle about(Facts facts) throws OrtException {
        return this;
    }
}
