package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.TensorInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills all inputs of a graph, each in the type and shape it wants. */
final class Feed {

    private final List<Filler> fillers = new ArrayList<>();

    /** @param wanted inputs of the graph, {@linkplain SignatureCheck checked} against the passport */
    Feed(Passport passport, Map<String, NodeInfo> wanted) {
        for (TensorInput tensor : passport.tensors()) {
            TensorInfo info = (TensorInfo) wanted.get(tensor.name()).getInfo();
            fillers.add(Filler.of(tensor, info));
        }
    }

    Filled fill(List<Facts> rows) throws OrtException {
        Filled filled = new Filled(new HashMap<>());
        try {
            for (Filler filler : fillers) {
                filled.tensors.put(filler.name(), filler.fill(rows));
            }
            return filled;
        } catch (OrtException | RuntimeException halfway) {
            filled.close();
            throw halfway;
        }
    }

    /** Tensors by name; native memory until it is closed. */
    record Filled(Map<String, OnnxTensor> tensors) implements AutoCloseable {
        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }
    }
}
