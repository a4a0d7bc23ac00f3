package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Insights asked at a fixed rate, one a customer, whether or not the earlier ones are answered. */
final class Questions {

    private static final int OK = 200;

    private final HubApi api;

    Questions(HubApi api) {
        this.api = api;
    }

    /** @param refused answers other than 200 */
    record Result(Latencies latencies, int refused) {

        String text() {
            return latencies.text() + (refused == 0 ? "" : ", %,d REFUSED".formatted(refused));
        }
    }

    Result ask(int many, double perSecond, boolean dryRun) throws InterruptedException {
        AtomicLongArray nanos = new AtomicLongArray(many);
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(many);
        Pace pace = Pace.startingNow(perSecond);
        for (int i = 0; i < many; i++) {
            int index = i;
            pace.awaitDue(index);
            api.ask(question(index, dryRun)).whenComplete((status, failed) -> {
                nanos.set(index, System.nanoTime() - pace.due(index));
                if (failed != null || status != OK) {
                    refused.incrementAndGet();
                }
                open.countDown();
            });
        }
        open.await();
        return new Result(new Latencies(values(nanos)), refused.get());
    }

    private static String question(int customer, boolean dryRun) {
        return "{\"customer_id\":\"crm:%s\",\"task_type\":\"next_best_action\",\"dry_run\":%s}"
                .formatted(Shop.number(customer), dryRun);
    }

    private static long[] values(AtomicLongArray array) {
        long[] values = new long[array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i);
        }
        return values;
    }
}
