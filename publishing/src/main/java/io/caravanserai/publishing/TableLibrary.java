package io.caravanserai.publishing;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.TableNames;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.TableEconomics;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.publishing.RefusedException.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be read about tables. */
public final class TableLibrary {

    private final Cabinet cabinet;
    private final Prover prover;

    TableLibrary(Cabinet cabinet, Prover prover) {
        this.cabinet = cabinet;
        this.prover = prover;
    }

    public Release release() {
        return cabinet.archive().releases().current();
    }

    public Page<Release> releases(@Nullable String cursor, int limit) {
        return cabinet.archive().releases().list(cursor, limit);
    }

    /** Every table that is in force or asked for, by name. */
    public List<TableStanding> tables() {
        Map<String, VersionId> inForce = release().versions();
        Map<String, List<TableVersion>> open =
                cabinet.archive().versions().open().stream().collect(Collectors.groupingBy(TableVersion::file));
        TreeSet<String> files = new TreeSet<>(java.util.Comparator.comparing(TableNames::of));
        Stream.of(inForce.keySet(), open.keySet()).forEach(files::addAll);
        return files.stream()
                .map(file -> standing(file, inForce.get(file), open.getOrDefault(file, List.of())))
                .toList();
    }

    private TableStanding standing(String file, @Nullable VersionId inForce, List<TableVersion> open) {
        TableVersion active = inForce == null ? null : cabinet.version(inForce);
        TableGrid grid = cabinet.grid(active == null ? open.get(0) : active);
        return new TableStanding(file, active, grid, open);
    }

    /** The file of the table people call by this name. */
    public String file(String name) {
        return Stream.concat(
                        release().versions().keySet().stream(),
                        cabinet.archive().versions().open().stream().map(TableVersion::file))
                .filter(file -> TableNames.of(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.UNKNOWN,
                        "request",
                        "table",
                        name,
                        "is not known",
                        "GET /api/v1/tables lists the tables."));
    }

    /** @param number null for the version in force */
    public TableVersion version(String name, @Nullable Integer number) {
        String file = file(name);
        return number == null
                ? cabinet.inForce(file).map(cabinet::version).orElseThrow(() -> unknown(file, "in force"))
                : cabinet.archive()
                        .versions()
                        .numbered(file, number)
                        .orElseThrow(() -> unknown(file, String.valueOf(number)));
    }

    public List<TableVersion> versions(String name) {
        return cabinet.archive().versions().of(file(name));
    }

    public TableGrid grid(TableVersion version) {
        return cabinet.grid(version);
    }

    public byte[] workbook(TableVersion version) {
        return cabinet.bytes(version.hash());
    }

    /** What each row in force did, in the order of the sheet; a row that versions left as it was keeps its history. */
    public Map<String, RowEconomics> economics(TableVersion inForce, TableEconomics counted) {
        return new RowAges(cabinet).economics(inForce, counted);
    }

    public List<CellChange> diff(TableVersion before, TableVersion after) {
        return cabinet.workshop().diff(cabinet.grid(before), cabinet.grid(after));
    }

    public DraftStanding draft(VersionId id) {
        TableVersion draft = cabinet.version(id);
        VersionId baseId = draft.base();
        TableVersion base = baseId == null ? null : cabinet.version(baseId);
        return new DraftStanding(
                draft,
                base,
                draft.state() != VersionState.ACTIVE && draft.state().isOpen() && cabinet.isStale(draft),
                cabinet.archive()
                        .notes()
                        .lock(id)
                        .filter(lock -> cabinet.now().isBefore(lock.until()))
                        .orElse(null),
                cabinet.grid(draft),
                cabinet.problems(draft),
                base == null ? List.of() : diff(base, draft),
                prover.proof(draft),
                cabinet.archive().notes().refused(id).isPresent());
    }

    /** @param name null for all tables */
    public Page<AuditEntry> audit(@Nullable String name, @Nullable String cursor, int limit) {
        return cabinet.archive().audit().list(name == null ? null : file(name), cursor, limit);
    }

    private static RefusedException unknown(String file, String what) {
        return new RefusedException(
                Reason.UNKNOWN,
                file,
                "version",
                what,
                "is not a version of this table",
                "GET /api/v1/tables/%s/versions lists them.".formatted(TableNames.of(file)));
    }
}
