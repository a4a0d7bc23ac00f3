package io.caravanserai.domain.replay;

/** As many replays are waiting as the house lets wait. */
public final class TooManyReplaysException extends RuntimeException {

    public TooManyReplaysException(int waiting) {
        super("The replays waiting (%d) are as many as may wait. Maybe cancel one, or ask again when one is done."
                .formatted(waiting));
    }
}
