package io.caravanserai.domain.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of one table. Its content changes while it is a draft and never after.
 *
 * @param file workbook path below {@code decision-tables/}
 * @param number what people call it, counted for each table from 1; 0 until it is proposed for the first time
 * @param base the version it was made from, null for the first of a table
 * @param hash SHA-256 of the workbook's bytes, in hex
 * @param author user who began it, {@code disk} for a file
 * @param editors everybody who changed its content: none of them may approve it
 * @param why what the author says for it, or the approver against it; empty for a fresh draft
 * @param approval null until somebody said yes
 */
public record TableVersion(
        VersionId id,
        String file,
        int number,
        VersionState state,
        @Nullable VersionId base,
        String hash,
        String author,
        Set<String> editors,
        String why,
        @Nullable Approval approval,
        Instant created) {

    public TableVersion {
        editors = Set.copyOf(editors);
    }

    /** @param from first day in force, of the hub's zone */
    public record Approval(String approver, LocalDate from) {}

    /** The table's business name: file name without ending. */
    public String table() {
        return TableNames.of(file);
    }

    public TableVersion in(VersionState next, String because) {
        return new TableVersion(
                id, file, number, next, base, hash, author, editors, because, next.isOpen() ? null : approval, created);
    }

    public TableVersion in(VersionState next) {
        return new TableVersion(id, file, number, next, base, hash, author, editors, why, approval, created);
    }

    public TableVersion numbered(int given) {
        return new TableVersion(id, file, given, state, base, hash, author, editors, why, approval, created);
    }

    public TableVersion approved(String approver, LocalDate from) {
        Approval yes = new Approval(approver, from);
        return new TableVersion(
                id, file, number, VersionState.APPROVED, base, hash, author, editors, why, yes, created);
    }

    /** New content by somebody: it is a draft (again). */
    public TableVersion changed(String newHash, @Nullable VersionId newBase, String editor) {
        Set<String> all = new TreeSet<>(editors);
        all.add(editor);
        return new TableVersion(
                id, file, number, VersionState.DRAFT, newBase, newHash, author, all, why, null, created);
    }
}
