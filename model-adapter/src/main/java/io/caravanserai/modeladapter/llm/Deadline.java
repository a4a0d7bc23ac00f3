package io.caravanserai.modeladapter.llm;

import java.time.Duration;

/** When a question must be answered, everything included. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** @throws NoAnswerException when it is over */
    Duration left() throws NoAnswerException {
        long nanos = end - System.nanoTime();
        if (nanos <= 0) {
            throw new NoAnswerException(Reason.TIMEOUT);
        }
        return Duration.ofNanos(nanos);
    }

    /** @throws NoAnswerException at once when the pause would not leave time for another try */
    void pause(Duration pause) throws NoAnswerException {
        if (pause.compareTo(left()) >= 0) {
            throw new NoAnswerException(Reason.UNAVAILABLE);
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.TIMEOUT);
        }
    }
}
