package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks versions in the shadow what the model in use was just asked, on a thread nobody waits for. What they say is counted and
 * used by nobody; when too much waits, the rows are passed over and counted.
 */
final class Shadows implements AutoCloseable {

    /** Calls, of up to a few hundred rows each. */
    private static final int WAITING = 64;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Shadows::daemon);

    private final ModelWorkers aside;

    /** @param aside make the calls */
    Shadows(ModelWorkers aside) {
        this.aside = aside;
    }

    /** @param used what was answered, in the rows' order */
    void look(List<ModelShelf> shadows, List<Facts> rows, List<Said> used) {
        if (shadows.isEmpty()) {
            return;
        }
        List<Facts> asTheyAre = rows.stream().map(Facts::copy).toList();
        shadows.forEach(shadow -> look(shadow, asTheyAre, used));
    }

    private void look(ModelShelf shadow, List<Facts> rows, List<Said> used) {
        try {
            thread.execute(() -> shadow.scoreBeside(rows, used, aside));
        } catch (RejectedExecutionException tooMany) {
            shadow.passedOver(rows.size());
        }
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
