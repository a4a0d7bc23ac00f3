package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The output in which classifiers say the class itself: texts or integers, one a row. */
final class ClassTensor {

    private ClassTensor() {}

    static boolean fits(NodeInfo output) {
        return output.getInfo() instanceof TensorInfo tensor
                && (tensor.type == OnnxJavaType.STRING || tensor.type == OnnxJavaType.INT64)
                && isOneARow(tensor.getShape());
    }

    private static boolean isOneARow(long[] shape) {
        return shape.length == 1 || (shape.length == 2 && shape[1] <= 1);
    }

    static List<String> read(OnnxTensor tensor) throws OrtException {
        Object value = tensor.getValue();
        return flat(value).map(String::valueOf).toList();
    }

    private static Stream<?> flat(Object value) {
        if (value instanceof long[] numbers) {
            return Arrays.stream(numbers).boxed();
        }
        return Arrays.stream((Object[]) value)
                .filter(Objects::nonNull)
                .flatMap(one -> one instanceof String ? Stream.of(one) : flat(one));
    }
}
