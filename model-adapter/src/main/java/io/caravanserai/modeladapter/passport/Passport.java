package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A tabular model as its {@code model.yaml} declares it, bound to the catalogue.
 *
 * @param file ONNX file beside the passport
 * @param golden CSV of inputs and expected scores beside the passport
 * @param background CSV of usual customers explanations compare with; null when the golden rows are
 * @param tensors inputs of the graph; models of one tensor take one row of floats a customer
 * @param changeable features somebody can change, of which "what if" may speak
 * @param timeBudget for one call of up to {@link #ROWS_PER_CALL} rows, waiting for a worker included
 * @param reference what it saw when it was taught, null when nobody wrote it down
 */
public record Passport(
        About about,
        String file,
        String golden,
        @Nullable String background,
        List<TensorInput> tensors,
        Set<String> changeable,
        OutputSpec output,
        Meaning meaning,
        Confidence confidence,
        Duration timeBudget,
        Fallback fallback,
        @Nullable Reference reference) {

    /** Rows handed to ONNX Runtime at once; longer lists go in several calls. */
    public static final int ROWS_PER_CALL = 512;

    public Passport {
        tensors = List.copyOf(tensors);
        changeable = Set.copyOf(changeable);
    }

    /** All inputs, in the order of their columns. */
    public List<Input> inputs() {
        return tensors.stream().flatMap(tensor -> tensor.inputs().stream()).toList();
    }

    /** The first tensor, which is the only one of the models trained here. */
    public String inputTensor() {
        return tensors.get(0).name();
    }

    /** True when the same graph gives the same scores, meant and used the same way. */
    public boolean scoresLike(Passport other) {
        return tensors.equals(other.tensors)
                && output.equals(other.output)
                && meaning.equals(other.meaning)
                && confidence.equals(other.confidence)
                && fallback.equals(other.fallback);
    }

    /** Columns in a row. */
    public int width() {
        return tensors.stream().mapToInt(TensorInput::width).sum();
    }

    /** False when the model reads texts itself. */
    public boolean isNumeric() {
        return tensors.stream().noneMatch(TensorInput::isWords);
    }

    /** All columns of a {@linkplain #isNumeric() numeric} model, one tensor after the other. */
    public void write(Facts row, FloatBuffer into) {
        DoubleConsumer floats = value -> into.put((float) value);
        for (int i = 0; i < tensors.size(); i++) {
            tensors.get(i).write(row, floats);
        }
    }
}
