package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tabular model as its {@code model.yaml} declares it, bound to the catalogue.
 *
 * @param file ONNX file beside the passport
 * @param golden CSV of inputs and expected scores beside the passport
 * @param inputTensor ONNX input that takes one row of floats a customer
 * @param timeBudget for one call of up to {@link #ROWS_PER_CALL} rows, waiting for a worker included
 * @param reference what it saw when it was taught, null when nobody wrote it down
 */
public record Passport(
        About about,
        String file,
        String golden,
        String inputTensor,
        List<Input> inputs,
        OutputSpec output,
        Confidence confidence,
        Duration timeBudget,
        Fallback fallback,
        @Nullable Reference reference) {

    /** Rows handed to ONNX Runtime at once; longer lists go in several calls. */
    public static final int ROWS_PER_CALL = 512;

    public Passport {
        inputs = List.copyOf(inputs);
    }

    /** Floats in a row. */
    public int width() {
        return inputs.stream().mapToInt(Input::width).sum();
    }

    public void write(Facts row, FloatBuffer into) {
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).write(row, into);
        }
    }
}
