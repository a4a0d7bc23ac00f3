package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.GraphWeights;
import java.util.OptionalLong;

/**
 * Whether a model leaves room for the others. Its weights are known before it is opened; what it takes besides (trees unpacked, room
 * to reckon in) is what the process grew by when it has been tried. Others at work meanwhile are counted with it, and memory that was
 * given back to the allocator and not to the system is not, hence never less than the weights.
 */
final class MemoryCheck {

    private static final int MEBI = 20;
    private static final String ADVICE = "Maybe export a smaller model, or allow more by HUB_MODELS_MEMORY.";

    private final String file;
    private final long most;
    private final long weights;
    private final OptionalLong before;

    private MemoryCheck(String file, long most, long weights) {
        this.file = file;
        this.most = most;
        this.weights = weights;
        before = Footprint.outsideTheHeap();
    }

    /**
     * Begins to measure.
     *
     * @param file how problems name the graph
     * @param most bytes it may take
     * @throws InvalidAssetException when the weights alone are too much; then it need not be opened
     */
    static MemoryCheck before(String file, byte[] onnx, long most) {
        MemoryCheck check = new MemoryCheck(file, most, GraphWeights.of(onnx));
        check.limit(check.weights, "is what its weights alone take, more than ");
        return check;
    }

    /**
     * Bytes it takes.
     *
     * @throws InvalidAssetException when that is too much
     */
    long afterTheTrial() {
        OptionalLong after = Footprint.outsideTheHeap();
        long grown = before.isPresent() && after.isPresent() ? after.getAsLong() - before.getAsLong() : 0;
        long taken = Math.max(grown, weights);
        limit(taken, "is what it takes when it runs, more than ");
        return taken;
    }

    private void limit(long taken, String expected) {
        if (taken > most) {
            throw new InvalidAssetException(
                    new Problem(file, "", mebibytes(taken), expected + mebibytes(most), ADVICE));
        }
    }

    private static String mebibytes(long bytes) {
        return (bytes >> MEBI) + " MiB";
    }
}
