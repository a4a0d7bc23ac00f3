package io.caravanserai.domain.publishing;

import java.util.List;
import java.util.Optional;

/** Every version of every table that is not discarded. */
public interface TableVersions {

    /** Adds it or replaces the one of the same id. */
    void save(TableVersion version);

    void remove(VersionId id);

    Optional<TableVersion> find(VersionId id);

    /** The newest first; those without number before all others. */
    List<TableVersion> of(String file);

    /** Of all tables: drafts, proposed, approved and rejected ones, the newest first. */
    List<TableVersion> open();

    Optional<TableVersion> numbered(String file, int number);

    /** The next number of the table. */
    int nextNumber(String file);
}
