package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.SharedSession;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks versions in the shadow what the model in use was just asked, on a thread nobody waits for. What they say is counted and
 * used by nobody; when too much waits, it is passed over and counted.
 */
final class Shadows implements AutoCloseable {

    /** Calls, of up to a few hundred rows each. */
    static final int WAITING = 64;

    private final ThreadPoolExecutor thread;
    private final @Nullable ModelWorkers aside;

    /** @param aside make the calls */
    Shadows(ModelWorkers aside) {
        this(aside, WAITING);
    }

    /** Of models that need no call of native code. */
    Shadows() {
        this(null, WAITING);
    }

    /** @param waiting questions that may wait; one more is passed over */
    Shadows(@Nullable ModelWorkers aside, int waiting) {
        this.aside = aside;
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), Shadows::daemon);
    }

    /** @param used what was answered, in the rows' order */
    void look(List<ModelShelf> shadows, List<Facts> rows, List<Said> used) {
        if (shadows.isEmpty()) {
            return;
        }
        List<Facts> asTheyAre = rows.stream().map(Facts::copy).toList();
        shadows.forEach(shadow -> ask(
                () -> shadow.scoreBeside(asTheyAre, used, Objects.requireNonNull(aside)),
                () -> shadow.passedOver(rows.size())));
    }

    /** @param look asks those in the shadow, or beside one that drifts, and compares */
    <T> void look(Slot<T> slot, Shelf.Look<T> look) {
        slot.beside().forEach(shadow -> ask(() -> shadow.lookOn(look), shadow::passedOver));
    }

    private void ask(Runnable look, Runnable tooMany) {
        try {
            thread.execute(look);
        } catch (RejectedExecutionException full) {
            tooMany.run();
        }
    }

    /**
     * A call of what is held by a shelf in the shadow, on a thread that serves nobody.
     *
     * @throws RejectedExecutionException when it is being closed
     */
    <A> A call(SharedSession session, Duration budget, ModelWorkers.Call<A> call)
            throws TimeoutException, ExecutionException, InterruptedException {
        if (!session.acquire()) {
            throw new RejectedExecutionException("The model is being replaced.");
        }
        return Objects.requireNonNull(aside).call(session, budget, call);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "model-shadow");
        thread.setDaemon(true);
        return thread;
    }
}
