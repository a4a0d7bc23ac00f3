package io.caravanserai.bench.load;

import io.caravanserai.bench.signals.Shop;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLongArray;

/** Insights asked at a fixed rate, one a customer, whether or not the earlier ones are answered. */
final class Questions {

    private static final int OK = 200;
    private static final int NO_ANSWER = 0;

    private final HubApi api;
    private final String task;

    Questions(HubApi api, String task) {
        this.api = api;
        this.task = task;
    }

    /** @param refused how many by answer other than 200; 0 for none at all */
    record Result(Latencies latencies, Map<Integer, Integer> refused) {

        String text() {
            return latencies.text() + (refused.isEmpty() ? "" : ", REFUSED %s".formatted(refused));
        }
    }

    Result ask(int many, double perSecond, boolean dryRun) throws InterruptedException {
        AtomicLongArray nanos = new AtomicLongArray(many);
        Map<Integer, Integer> refused = new ConcurrentSkipListMap<>();
        CountDownLatch open = new CountDownLatch(many);
        Pace pace = Pace.startingNow(perSecond);
        for (int i = 0; i < many; i++) {
            int index = i;
            pace.awaitDue(index);
            api.ask(question(index, dryRun)).whenComplete((status, failed) -> {
                nanos.set(index, System.nanoTime() - pace.due(index));
                if (failed != null || status != OK) {
                    refused.merge(failed == null ? status : NO_ANSWER, 1, Integer::sum);
                }
                open.countDown();
            });
        }
        open.await();
        return new Result(new Latencies(values(nanos)), refused);
    }

    private String question(int customer, boolean dryRun) {
        return "{\"customer_id\":\"crm:%s\",\"task_type\":\"%s\",\"dry_run\":%s}"
                .formatted(Shop.number(customer), task, dryRun);
    }

    private static long[] values(AtomicLongArray array) {
        long[] values = new long[array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i);
        }
        return values;
    }
}
