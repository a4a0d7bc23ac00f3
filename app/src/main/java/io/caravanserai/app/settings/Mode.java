package io.caravanserai.app.settings;

/** What the hub was started for. */
public enum Mode {
    /** Sources are open; an old event updates the profile only. */
    LIVE,
    /** Recorded signals are played in time order and decided as of their own time; sources and jobs wait. */
    PLAY
}
