package io.caravanserai.profile.store;

import io.caravanserai.domain.table.Reign;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.domain.table.TableEconomics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps the latest count and has it made anew, off the way of decisions, when somebody asks and it is old. */
final class JdbcRowLedger implements RowLedger {

    private final RowScan scan;
    private final RowLedgerBounds bounds;
    private final Executor background;
    private final InstantSource clock;
    private final AtomicBoolean isCounting = new AtomicBoolean();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable Counted latest;

    private record Counted(
            Instant asOf,
            Instant from,
            long decisions,
            Map<String, List<Reign>> reigns,
            Map<String, Map<String, RowEconomics>> byTable) {

        static Counted of(RowCounts counts, Instant now) {
            return new Counted(now, counts.from(now), counts.decisions(), counts.reigns(), counts.byTable());
        }
    }

    JdbcRowLedger(RowScan scan, RowLedgerBounds bounds, Executor background, InstantSource clock) {
        this.scan = scan;
        this.bounds = bounds;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public Optional<TableEconomics> of(String table) {
        if (isOld(latest) && isCounting.compareAndSet(false, true)) {
            countInBackground();
        }
        return Optional.ofNullable(latest).map(counted -> economics(table, counted));
    }

    @Override
    public Optional<TableEconomics> within(Duration patience, String table) throws InterruptedException {
        Optional<TableEconomics> counted = of(table);
        if (counted.isPresent() || !first.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return counted;
        }
        return of(table);
    }

    private boolean isOld(@Nullable Counted counted) {
        return counted == null || counted.asOf().plus(bounds.fresh()).isBefore(clock.instant());
    }

    private void countInBackground() {
        try {
            background.execute(this::count);
        } catch (RuntimeException e) {
            isCounting.set(false);
            throw e;
        }
    }

    private void count() {
        try {
            Instant now = clock.instant();
            latest = Counted.of(scan.count(now), now);
            first.countDown();
        } finally {
            isCounting.set(false);
        }
    }

    private TableEconomics economics(String table, Counted counted) {
        return new TableEconomics(
                table,
                counted.decisions(),
                counted.reigns().getOrDefault(table, List.of()),
                counted.from(),
                counted.asOf(),
                bounds.silent().contains(table) ? Long.MAX_VALUE : bounds.enough(),
                counted.byTable().getOrDefault(table, Map.of()));
    }
}
