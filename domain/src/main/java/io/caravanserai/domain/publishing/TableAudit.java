package io.caravanserai.domain.publishing;

import io.caravanserai.domain.memory.Page;
import org.jspecify.annotations.Nullable;

/** Who did what to which table. */
public interface TableAudit {

    void add(AuditEntry entry);

    /**
     * The newest first.
     *
     * @param file null for all tables
     */
    Page<AuditEntry> list(@Nullable String file, @Nullable String cursor, int limit);
}
