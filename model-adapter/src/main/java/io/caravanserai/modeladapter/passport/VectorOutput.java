package io.caravanserai.modeladapter.passport;

/**
 * How an encoder's answer becomes the vector of a window.
 *
 * @param name ONNX output
 * @param dimensions numbers of a vector
 * @param normalise whether it is brought to length one
 * @param maxTokens pieces of a window, marks counted
 */
public record VectorOutput(String name, int dimensions, Pooling pooling, boolean normalise, int maxTokens) {

    /** All that a vector depends on beside graph and tokenizer, in one writing. */
    public String said() {
        return "%s %d %s %s %d".formatted(name, dimensions, pooling.code(), normalise, maxTokens);
    }
}
