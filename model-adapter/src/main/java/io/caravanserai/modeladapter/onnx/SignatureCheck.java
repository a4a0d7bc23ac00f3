package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.NumberInput;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.TensorInput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names, types and shapes of a model's inputs against its passport, in words a data scientist reads without a native stack trace. */
final class SignatureCheck {

    private static final long ANY = -1;
    private static final Set<OnnxJavaType> NUMBERS = EnumSet.of(
            OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE, OnnxJavaType.INT64, OnnxJavaType.INT32, OnnxJavaType.BOOL);
    private static final Set<OnnxJavaType> WORDS = EnumSet.of(OnnxJavaType.STRING);
    private static final Set<OnnxJavaType> WITH_HOLES =
            EnumSet.of(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE, OnnxJavaType.STRING);

    private final Passport passport;
    private final Problems problems;

    SignatureCheck(Passport passport, Problems problems) {
        this.passport = passport;
        this.problems = problems;
    }

    void check(OrtSession session) throws OrtException {
        inputs(session.getInputInfo());
    }

    private void inputs(Map<String, NodeInfo> wanted) {
        List<String> filled = passport.tensors().stream().map(TensorInput::name).toList();
        wanted.keySet().stream()
                .filter(name -> !filled.contains(name))
                .forEach(
                        name -> problems.add(
                                "input " + name,
                                name,
                                "is wanted by the model, but only " + String.join(", ", filled) + " is filled",
                                "Maybe give an input of the passport this tensor, or export the model with one tensor [rows, floats]."));
        for (TensorInput tensor : passport.tensors()) {
            if (wanted.containsKey(tensor.name())) {
                input(tensor, wanted.get(tensor.name()).getInfo());
            } else {
                notThere(tensor, wanted.keySet());
            }
        }
    }

    private void notThere(TensorInput tensor, Set<String> wanted) {
        boolean common = passport.tensors().size() == 1;
        problems.add(
                common ? "input_tensor" : "inputs.tensor",
                tensor.name(),
                "is not an input of the model",
                "Maybe one of " + wanted + ".");
    }

    private void input(TensorInput tensor, ValueInfo info) {
        Set<OnnxJavaType> types = tensor.isWords() ? WORDS : NUMBERS;
        if (!(info instanceof TensorInfo wanted) || !types.contains(wanted.type)) {
            problems.add(
                    "input " + tensor.name(),
                    info,
                    "is what the model wants; " + (tensor.isWords() ? "texts" : "numbers") + " are what it would get",
                    tensor.isWords()
                            ? "Maybe one_hot, when the model wants numbers."
                            : "Maybe text without transform, when the model wants texts; or export it for a float tensor.");
            return;
        }
        if (!WITH_HOLES.contains(wanted.type) && hasHoles(tensor)) {
            problems.add(
                    "input " + tensor.name(),
                    "missing: nan",
                    "is nothing a tensor of type " + wanted.type + " can hold",
                    "Maybe give a number that stands in for an absent fact.");
        }
        if (!fits(wanted.getShape(), tensor.width())) {
            problems.add(
                    "input " + tensor.name(),
                    Arrays.toString(wanted.getShape()),
                    "is the shape the model wants; the passport's inputs make [any, " + tensor.width() + "]",
                    "Maybe an input is missing in the passport, or the batch size was fixed at export.");
        }
    }

    private static boolean hasHoles(TensorInput tensor) {
        return tensor.inputs().stream()
                .anyMatch(input -> input instanceof NumberInput number && Double.isNaN(number.missing()));
    }

    private static boolean fits(long[] shape, int width) {
        return switch (shape.length) {
            case 1 -> shape[0] == ANY && width == 1;
            case 2 -> shape[0] == ANY && (shape[1] == width || shape[1] == ANY);
            default -> false;
        };
    }
}
