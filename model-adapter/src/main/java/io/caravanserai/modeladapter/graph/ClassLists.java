package io.caravanserai.modeladapter.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the classifiers of a graph call their classes, as far as they say it. */
public final class ClassLists {

    /** Of the classifiers of {@code ai.onnx.ml}, and of ZipMap. */
    private static final Set<String> NAMES = Set.of("classlabels_strings", "classlabels_int64s", "classlabels_ints");

    private ClassLists() {}

    /** In the order of the columns; none when the file is no model, which others say. */
    public static List<List<String>> of(byte[] onnx) {
        try {
            return ModelProto.parseFrom(onnx).getGraph().getNodeList().stream()
                    .flatMap(node -> node.getAttributeList().stream())
                    .filter(attribute -> NAMES.contains(attribute.getName()))
                    .map(ClassLists::texts)
                    .filter(list -> !list.isEmpty())
                    .toList();
        } catch (InvalidProtocolBufferException notOnnx) {
            return List.of();
        }
    }

    private static List<String> texts(AttributeProto attribute) {
        Stream<String> texts = attribute.getStringsList().stream().map(bytes -> bytes.toStringUtf8());
        Stream<String> numbers = attribute.getIntsList().stream().map(String::valueOf);
        return Stream.concat(texts, numbers).toList();
    }
}
