package io.caravanserai.profile.store;

import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.domain.table.TableEconomics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps the latest count and has it made anew, off the way of decisions, when somebody asks and it is old. */
final class JdbcRowLedger implements RowLedger {

    private final RowScan scan;
    private final RowLedgerBounds bounds;
    private final Executor background;
    private final InstantSource clock;
    private final AtomicBoolean isCounting = new AtomicBoolean();
    private volatile @Nullable Counted latest;

    private record Counted(
            Instant asOf, long decisions, Instant from, Map<String, Map<String, RowEconomics>> byTable) {}

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
            RowCounts counts = scan.count(now);
            latest = new Counted(now, counts.decisions(), counts.from(now), counts.byTable());
        } finally {
            isCounting.set(false);
        }
    }

    private TableEconomics economics(String table, Counted counted) {
        boolean marksDead =
                counted.decisions() >= bounds.enough() && !bounds.silent().contains(table);
        return new TableEconomics(
                table,
                counted.decisions(),
                counted.from(),
                counted.asOf(),
                marksDead,
                counted.byTable().getOrDefault(table, Map.of()));
    }
}
