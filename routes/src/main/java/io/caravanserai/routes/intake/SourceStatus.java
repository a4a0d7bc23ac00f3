package io.caravanserai.routes.intake;

/**
 * How a source is.
 *
 * @param reason why it is down or waits, empty when all is well
 */
public record SourceStatus(State state, String reason) {

    static final SourceStatus UP = new SourceStatus(State.UP, "");
    static final SourceStatus STOPPED = new SourceStatus(State.STOPPED, "");

    static SourceStatus down(String reason) {
        return new SourceStatus(State.DOWN, reason);
    }

    static SourceStatus waiting(String reason) {
        return new SourceStatus(State.WAITING, reason);
    }

    /** What a person has to know of a source. */
    public enum State {
        /** Signals come through. */
        UP,
        /** The source does not answer or could not start; it is tried again by itself. */
        DOWN,
        /** It runs, but no signal came yet, or the hub's own broker or database is not there. */
        WAITING,
        STOPPED
    }
}
