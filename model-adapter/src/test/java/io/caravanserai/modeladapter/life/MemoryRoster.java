package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.TableAudit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Roster and audit of one node, in memory. */
public final class MemoryRoster implements ModelRoster, TableAudit {

    private final TreeMap<String, ModelStanding> standings = new TreeMap<>();
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public <T> T alone(Supplier<T> change) {
        return change.get();
    }

    @Override
    public List<ModelStanding> all() {
        return List.copyOf(standings.values());
    }

    @Override
    public void put(ModelStanding standing) {
        standings.put(standing.folder(), standing);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public Page<AuditEntry> list(@Nullable String file, @Nullable String cursor, int limit) {
        List<AuditEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return new Page<>(
                newestFirst.stream()
                        .filter(entry -> file == null || entry.file().equals(file))
                        .limit(limit)
                        .toList(),
                null);
    }

    public List<String> told() {
        return entries.stream()
                .map(one -> one.actor().name() + " " + one.act() + " " + one.file())
                .toList();
    }
}
