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
import io.caravanserai.modeladapter.graph.ClassLists;
import io.caravanserai.modeladapter.passport.Labels;
import io.caravanserai.modeladapter.passport.OutputSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Name, type, shape and classes of a model's output against its passport. */
final class OutputCheck {

    private static final long ANY = -1;

    private final OutputSpec wanted;
    private final @Nullable Labels labels;
    private final Problems problems;

    OutputCheck(OutputSpec wanted, Problems problems) {
        this.wanted = wanted;
        this.labels = wanted.labels();
        this.problems = problems;
    }

    void check(OrtSession session, byte[] onnx) throws OrtException {
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        if (isThere("output.name", wanted.name(), outputs)) {
            numbers(outputs.get(wanted.name()).getInfo());
        }
        if (labels != null) {
            tensor(labels, outputs);
            classes(labels, ClassLists.of(onnx));
        }
    }

    private boolean isThere(String place, String name, Map<String, NodeInfo> outputs) {
        if (!outputs.containsKey(name)) {
            problems.add(place, name, "is not an output of the model", "Maybe one of " + outputs.keySet() + ".");
        }
        return outputs.containsKey(name);
    }

    private void numbers(ValueInfo info) {
        boolean readable = info instanceof TensorInfo tensor
                ? isDecimal(tensor.type) && hasColumns(tensor.getShape())
                : info instanceof SequenceInfo sequence && mapsToFloat(sequence);
        if (!readable) {
            problems.add(
                    "output " + wanted.name(),
                    info,
                    labels == null
                            ? "holds no " + (wanted.isScore() ? "score" : "probability") + " at index " + wanted.index()
                            : "holds no probability for each of the " + labels.count() + " labels",
                    "Maybe name the output that is a float tensor [rows, classes] or a sequence of maps.");
        }
    }

    private static boolean isDecimal(OnnxJavaType type) {
        return type == OnnxJavaType.FLOAT || type == OnnxJavaType.DOUBLE;
    }

    private boolean hasColumns(long[] shape) {
        return switch (shape.length) {
            case 1 -> labels == null && wanted.index() == 0;
            case 2 -> shape[1] == ANY || (labels == null ? wanted.index() < shape[1] : shape[1] == labels.count());
            default -> false;
        };
    }

    private static boolean mapsToFloat(SequenceInfo sequence) {
        MapInfo map = sequence.mapInfo;
        return sequence.sequenceOfMaps && map.valueType == OnnxJavaType.FLOAT;
    }

    private void tensor(Labels declared, Map<String, NodeInfo> outputs) {
        String name = declared.tensor();
        if (name != null && isThere("output.label_tensor", name, outputs) && !ClassTensor.fits(outputs.get(name))) {
            problems.add(
                    "output.label_tensor",
                    outputs.get(name).getInfo(),
                    "holds no class of texts or integers for each row",
                    "Maybe name the output that says the class, or leave label_tensor out.");
        }
    }

    /** Of as many classes; nodes that only number them tell nothing. */
    private void classes(Labels declared, List<List<String>> inGraph) {
        List<String> numbers =
                IntStream.range(0, declared.count()).mapToObj(String::valueOf).toList();
        List<List<String>> told =
                inGraph.stream().filter(list -> list.size() == declared.count()).toList();
        if (!told.isEmpty() && !told.contains(declared.classes()) && !told.contains(numbers)) {
            problems.add(
                    "output.labels",
                    declared.classes(),
                    "are not the classes of the graph, in its order",
                    "Maybe " + told.get(0) + "; where the graph calls them otherwise, name those as classes.");
        }
    }
}
