package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.MapInfo;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.OutputSpec;
import io.caravanserai.modeladapter.passport.Passport;
import java.util.Arrays;
import java.util.Map;

/** Names, types and shapes of a model against its passport, in words a data scientist reads without a native stack trace. */
final class SignatureCheck {

    private static final long ANY = -1;

    private final Passport passport;
    private final Problems problems;

    SignatureCheck(Passport passport, Problems problems) {
        this.passport = passport;
        this.problems = problems;
    }

    void check(OrtSession session) throws OrtException {
        input(session.getInputInfo());
        output(session.getOutputInfo());
    }

    private void input(Map<String, NodeInfo> inputs) {
        String name = passport.inputTensor();
        if (!inputs.containsKey(name)) {
            problems.add("input_tensor", name, "is not an input of the model", "Maybe one of " + inputs.keySet() + ".");
        }
        inputs.keySet().stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> problems.add(
                        "input " + other,
                        other,
                        "is wanted by the model, but only " + name + " is filled",
                        "Maybe export the model with one float tensor [rows, floats]."));
        if (inputs.containsKey(name)) {
            inputTensor(name, inputs.get(name).getInfo());
        }
    }

    private void inputTensor(String name, ValueInfo info) {
        if (!(info instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
            problems.add(
                    "input " + name,
                    info,
                    "is what the model wants; float rows are what it would get",
                    "Maybe export the model for a float tensor.");
            return;
        }
        long[] shape = tensor.getShape();
        boolean fits = shape.length == 2 && shape[0] == ANY && (shape[1] == passport.width() || shape[1] == ANY);
        if (!fits) {
            problems.add(
                    "input " + name,
                    Arrays.toString(shape),
                    "is the shape the model wants; the passport's inputs make [any, " + passport.width() + "]",
                    "Maybe an input is missing in the passport, or the batch size was fixed at export.");
        }
    }

    private void output(Map<String, NodeInfo> outputs) {
        OutputSpec wanted = passport.output();
        if (!outputs.containsKey(wanted.name())) {
            problems.add(
                    "output.name",
                    wanted.name(),
                    "is not an output of the model",
                    "Maybe one of " + outputs.keySet() + ".");
            return;
        }
        ValueInfo info = outputs.get(wanted.name()).getInfo();
        boolean readable = info instanceof TensorInfo tensor
                ? tensor.type == OnnxJavaType.FLOAT && hasColumn(tensor.getShape(), wanted.index())
                : info instanceof SequenceInfo sequence && mapsToFloat(sequence);
        if (!readable) {
            problems.add(
                    "output " + wanted.name(),
                    info,
                    "holds no probability at index " + wanted.index(),
                    "Maybe name the output that is a float tensor [rows, classes] or a sequence of maps.");
        }
    }

    private static boolean hasColumn(long[] shape, int index) {
        return switch (shape.length) {
            case 1 -> index == 0;
            case 2 -> shape[1] == ANY || index < shape[1];
            default -> false;
        };
    }

    private static boolean mapsToFloat(SequenceInfo sequence) {
        MapInfo map = sequence.mapInfo;
        return sequence.sequenceOfMaps && map.valueType == OnnxJavaType.FLOAT;
    }
}
