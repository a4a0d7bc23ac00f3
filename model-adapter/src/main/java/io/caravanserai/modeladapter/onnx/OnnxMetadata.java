package io.caravanserai.modeladapter.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.stream.Collectors;

/** What an exporter wrote into the model file beside the graph. */
public final class OnnxMetadata {

    private OnnxMetadata() {}

    /** Properties by key; none when the file is no model, which others say. */
    public static Map<String, String> of(byte[] onnx) {
        try {
            return ModelProto.parseFrom(onnx).getMetadataPropsList().stream()
                    .collect(Collectors.toMap(
                            StringStringEntryProto::getKey, StringStringEntryProto::getValue, (first, again) -> first));
        } catch (InvalidProtocolBufferException notOnnx) {
            return Map.of();
        }
    }
}
