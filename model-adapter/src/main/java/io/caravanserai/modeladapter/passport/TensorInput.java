package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * One input of the graph, a tensor {@code [rows, columns]}, and what fills its columns.
 *
 * @param name as the graph calls it
 */
public record TensorInput(String name, List<Input> inputs) {

    public TensorInput {
        inputs = List.copyOf(inputs);
    }

    public int width() {
        return inputs.stream().mapToInt(Input::width).sum();
    }

    /** Texts as they are; nothing else may stand beside them. */
    public boolean isWords() {
        return inputs.get(0) instanceof WordInput;
    }

    public void write(Facts row, DoubleConsumer into) {
        for (int i = 0; i < inputs.size(); i++) {
            ((NumericInput) inputs.get(i)).write(row, into);
        }
    }
}
