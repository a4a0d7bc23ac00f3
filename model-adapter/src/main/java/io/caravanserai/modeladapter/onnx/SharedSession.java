package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.atomic.AtomicInteger;

/** A session that is closed when its owner has retired it and the last running call has come back, never before. */
public final class SharedSession {

    private static final int OWNER = 1;

    private final OrtSession session;
    private final Runnable afterwards;
    private final AtomicInteger holders = new AtomicInteger(OWNER);

    public SharedSession(OrtSession session) {
        this(session, () -> {});
    }

    /** Also closes what the session's calls need. */
    public SharedSession(OrtSession session, Runnable afterwards) {
        this.session = session;
        this.afterwards = afterwards;
    }

    /** False when it is retired already: ask for the model that took over. */
    public boolean acquire() {
        return holders.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Also how the owner retires it. */
    public void release() {
        if (holders.decrementAndGet() == 0) {
            close();
        }
    }

    public boolean isClosed() {
        return holders.get() == 0;
    }

    public OrtSession session() {
        return session;
    }

    private void close() {
        try {
            session.close();
            afterwards.run();
        } catch (OrtException nativeClose) {
            throw new IllegalStateException("A model session could not be closed.", nativeClose);
        }
    }
}
