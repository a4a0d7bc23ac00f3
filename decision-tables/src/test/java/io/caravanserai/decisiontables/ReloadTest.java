package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replaced set of tables must leave nothing behind: no classes, no sessions. */
class ReloadTest {

    private static final int WARM_UP = 5;
    private static final int RELOADS = 40;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void fortyReloadsLeaveHeapAndMetaspaceAsTheyWere() {
        new Workbooks(folder).gifts();
        for (int reload = 0; reload < WARM_UP; reload++) {
            use();
        }
        long heap = heap();
        long metaspace = metaspace();
        List<WeakReference<DroolsRuleBook>> old = new ArrayList<>();
        for (int reload = 0; reload < RELOADS; reload++) {
            old.add(new WeakReference<>(use()));
        }
        assertThat(heap() - heap).isLessThan(10 * MEGABYTE);
        assertThat(metaspace() - metaspace).isLessThan(2 * MEGABYTE);
        assertThat(old).allMatch(reference -> reference.get() == null);
    }

    private DroolsRuleBook use() {
        DroolsRuleBook book = DroolsRuleBook.read(folder, Shipped.CATALOGUE, Shipped.ACTIONS);
        assertThat(book.current().evaluate("gifts", new Facts(Shipped.CATALOGUE)))
                .isNotNull();
        return book;
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
