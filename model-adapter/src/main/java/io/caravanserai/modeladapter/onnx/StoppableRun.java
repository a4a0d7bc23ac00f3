package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;

/** The handle by which a caller that has lost patience stops the native call, between two operators of the graph. */
public final class StoppableRun implements AutoCloseable {

    private final RunOptions options;
    private boolean stopped;
    private boolean closed;

    public StoppableRun() throws OrtException {
        options = new RunOptions();
    }

    public RunOptions options() {
        return options;
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    public synchronized void stop() {
        stopped = true;
        if (!closed) {
            terminate();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        options.close();
    }

    private void terminate() {
        try {
            options.setTerminate(true);
        } catch (OrtException refused) {
            throw new IllegalStateException("A running model could not be told to stop.", refused);
        }
    }
}
