package io.caravanserai.modeladapter.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attributes of a node by name; a blank one stands for what is not there. */
final class Attributes {

    private final Map<String, AttributeProto> byName = new HashMap<>();

    Attributes(NodeProto node) {
        node.getAttributeList().forEach(attribute -> byName.put(attribute.getName(), attribute));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    List<Long> wholes(String name) {
        return attribute(name).getIntsList();
    }

    List<Float> decimals(String name) {
        return attribute(name).getFloatsList();
    }

    List<String> texts(String name) {
        return attribute(name).getStringsList().stream()
                .map(text -> text.toStringUtf8())
                .toList();
    }

    String text(String name, String otherwise) {
        return has(name) ? attribute(name).getS().toStringUtf8() : otherwise;
    }

    long whole(String name, long otherwise) {
        return has(name) ? attribute(name).getI() : otherwise;
    }

    float decimal(String name, float otherwise) {
        return has(name) ? attribute(name).getF() : otherwise;
    }

    private AttributeProto attribute(String name) {
        return byName.getOrDefault(name, AttributeProto.getDefaultInstance());
    }
}
