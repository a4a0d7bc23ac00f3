package io.caravanserai.domain.replay;

import java.util.Locale;

/** Life of a replay. */
public enum ReplayState {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
