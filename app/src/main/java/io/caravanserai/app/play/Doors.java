package io.caravanserai.app.play;

/** Everything that brings something in or sends something out by itself: sources, jobs, outcome delivery. */
public interface Doors {

    void open();
}
