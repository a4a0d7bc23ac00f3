package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;

/** The one environment of this process. Sessions have no threads of their own: a call runs on the thread that makes it. */
public final class OnnxEnvironment {

    private static final OrtEnvironment ENVIRONMENT = create();

    private OnnxEnvironment() {}

    public static OrtEnvironment get() {
        return ENVIRONMENT;
    }

    /** Opens a graph from memory. ONNX Runtime itself follows paths to weights in other files: check the graph first. */
    public static OrtSession open(byte[] model) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setDeterministicCompute(true);
            return ENVIRONMENT.createSession(model, options);
        }
    }

    private static OrtEnvironment create() {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "caravanserai");
        try {
            environment.setTelemetry(false);
        } catch (OrtException alreadyOff) {
            throw new IllegalStateException("ONNX Runtime could not be set up.", alreadyOff);
        }
        return environment;
    }
}
