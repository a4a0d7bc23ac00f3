package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tables change together, again and again, while threads keep asking both. */
class SwapTest {

    private static final int SWAPS = 500;
    private static final int WARM_UP = 60;
    private static final int THREADS = 2;
    private static final long PAUSE_NANOS = 100_000;
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> ACTIONS = List.of("retention_call", "retention_discount");

    @TempDir
    Path folder;

    @Test
    void askersSeeOnlyWholeVersionsAndNothingIsLeftBehind() throws Exception {
        List<byte[]> versions = versions();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            ReleasedRuleBook book = bookOf(versions);
            List<Future<Long>> askers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                askers.add(threads.submit(asking(book, done)));
            }
            swap(book, versions, WARM_UP);
            long heap = heap();
            long metaspace = metaspace();
            swap(book, versions, SWAPS);
            long moreHeap = heap() - heap;
            long moreMetaspace = metaspace() - metaspace;
            done.set(true);
            long asked = 0;
            for (Future<Long> asker : askers) {
                asked += asker.get();
            }
            System.out.printf(
                    "%d swaps of two tables under %d decisions: heap %+.1f MB, metaspace %+.2f MB%n",
                    SWAPS, asked, (double) moreHeap / MEGABYTE, (double) moreMetaspace / MEGABYTE);
            assertThat(asked).isPositive();
            assertThat(moreHeap).isLessThan(10 * MEGABYTE);
            assertThat(moreMetaspace).isLessThan(2 * MEGABYTE);
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** Counts its decisions; throws when one of them fails or mixes two versions. */
    private static Callable<Long> asking(ReleasedRuleBook book, AtomicBoolean done) {
        return () -> {
            Facts facts = new Facts(Shipped.CATALOGUE);
            long asked = 0;
            while (!done.get()) {
                RuleSet set = book.current();
                String one = action(set, "gifts", facts);
                String other = action(set, "presents", facts);
                if (!one.equals(other) || !ACTIONS.contains(one)) {
                    throw new AssertionError("One decision was answered by %s and %s.".formatted(one, other));
                }
                asked++;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return asked;
        };
    }

    private static String action(RuleSet set, String table, Facts facts) {
        return set.evaluate(table, facts).get(0).text("action").orElseThrow();
    }

    private static void swap(ReleasedRuleBook book, List<byte[]> versions, int times) {
        for (int swap = 1; swap <= times; swap++) {
            String before = book.current().version();
            book.replace(release(versions.get(swap % 2)));
            assertThat(book.current().version()).isNotEqualTo(before);
        }
    }

    private static ReleasedRuleBook bookOf(List<byte[]> versions) {
        ReleasedRuleBook book = new ReleasedRuleBook(
                Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), InstantSource.system(), ZoneOffset.UTC);
        book.replace(release(versions.get(0)));
        return book;
    }

    private static Map<String, byte[]> release(byte[] version) {
        return Map.of("offers/gifts.xlsx", version, "offers/presents.xlsx", version);
    }

    /** The same table but for the action of its last row. */
    private List<byte[]> versions() throws IOException {
        Workbooks workbooks = new Workbooks(folder);
        List<byte[]> versions = new ArrayList<>();
        for (String action : ACTIONS) {
            versions.add(Files.readAllBytes(workbooks.giftsWithCell("rules", "J5", action)));
        }
        return versions;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
    }
}
