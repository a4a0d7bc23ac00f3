package io.caravanserai.decisiontables.lint;

/** Counts steps, so that a hard table ends the search and not the patience of whoever waits. */
final class Work {

    private final long most;
    private long done;
    private boolean gaveUp;

    Work(long most) {
        this.most = most;
    }

    /** @throws TooHard beyond the limit */
    void spend(long steps) {
        done += steps;
        if (done > most) {
            gaveUp = true;
            throw new TooHard();
        }
    }

    /** Room for one part of the whole; what it leaves over is the next part's. */
    Work part(double share) {
        return new Work(Math.max(1, (long) ((most - done) * share)));
    }

    void add(Work part) {
        done += part.done;
        gaveUp |= part.gaveUp;
    }

    long done() {
        return done;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    /** Thrown without a stack: it is an answer, not an accident. */
    static final class TooHard extends RuntimeException {
        TooHard() {
            super("The limit of work is reached.", null, false, false);
        }
    }
}
