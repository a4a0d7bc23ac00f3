package io.caravanserai.domain.language;

import io.caravanserai.domain.problem.Problem;

/** No words came of a recording: nobody is set up to listen, the recording is not one, or the listener failed. */
public final class NotTranscribedException extends RuntimeException {

    private final String reason;
    private final boolean isTheRecordings;

    /** @param isTheRecordings true when the recording is at fault, so that sending it again is useless */
    public NotTranscribedException(String reason, boolean isTheRecordings) {
        super("The recording was not transcribed (%s).".formatted(reason));
        this.reason = reason;
        this.isTheRecordings = isTheRecordings;
    }

    public String reason() {
        return reason;
    }

    public Problem problem() {
        return new Problem(
                "request",
                "recording",
                reason,
                "kept it from being transcribed",
                "Maybe send the written turns instead.");
    }

    public boolean isTheRecordings() {
        return isTheRecordings;
    }
}
