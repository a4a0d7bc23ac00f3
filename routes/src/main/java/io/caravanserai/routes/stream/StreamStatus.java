package io.caravanserai.routes.stream;

/**
 * How the reading of the stream goes.
 *
 * @param reason why it waits or stopped, empty when it runs
 */
public record StreamStatus(State state, String reason) {

    static final StreamStatus RUNNING = new StreamStatus(State.RUNNING, "");
    static final StreamStatus PAUSED = new StreamStatus(State.PAUSED, "paused by a person");
    static final StreamStatus STOPPED = new StreamStatus(State.STOPPED, "");

    static StreamStatus waiting(Throwable cause) {
        return new StreamStatus(State.WAITING, String.valueOf(cause.getMessage()));
    }

    static StreamStatus failed(Throwable cause) {
        return new StreamStatus(State.STOPPED, cause.toString());
    }

    /** What the reader is doing. */
    public enum State {
        RUNNING,
        /** The broker or the database is not there; it tries again by itself. */
        WAITING,
        PAUSED,
        STOPPED
    }
}
