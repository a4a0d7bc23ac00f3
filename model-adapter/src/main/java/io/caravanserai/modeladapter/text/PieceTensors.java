package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.modeladapter.onnx.OnnxEnvironment;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One window of pieces as a transformer takes it: those of the three usual inputs that its graph has. */
final class PieceTensors implements AutoCloseable {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";

    /** What is filled; of other inputs nobody here knows what they want. */
    static final Set<String> NAMES = Set.of(IDS, MASK, TYPES);

    private final Map<String, OnnxTensor> byName = new HashMap<>();

    private PieceTensors() {}

    static PieceTensors of(long[] ids, OrtSession session) throws OrtException {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, long[]> values = Map.of(IDS, ids, MASK, ones, TYPES, new long[ids.length]);
        PieceTensors tensors = new PieceTensors();
        try {
            for (var input : session.getInputInfo().entrySet()) {
                boolean isShort = ((TensorInfo) input.getValue().getInfo()).type == OnnxJavaType.INT32;
                tensors.byName.put(input.getKey(), tensor(values.get(input.getKey()), isShort));
            }
            return tensors;
        } catch (OrtException | RuntimeException unfit) {
            tensors.close();
            throw unfit;
        }
    }

    Map<String, OnnxTensor> byName() {
        return byName;
    }

    @Override
    public void close() {
        byName.values().forEach(OnnxTensor::close);
    }

    private static OnnxTensor tensor(long[] values, boolean isShort) throws OrtException {
        long[] shape = {1, values.length};
        if (isShort) {
            int[] numbers = Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
            return OnnxTensor.createTensor(OnnxEnvironment.get(), IntBuffer.wrap(numbers), shape);
        }
        return OnnxTensor.createTensor(OnnxEnvironment.get(), LongBuffer.wrap(values), shape);
    }
}
