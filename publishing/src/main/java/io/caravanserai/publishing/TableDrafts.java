package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.WorkbookCopies;
import io.caravanserai.publishing.RefusedException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Unpublished changes: opened from what is in force, changed in the browser or by upload, joined with what others did. */
public final class TableDrafts {

    private static final int TRIES = 5;

    private final Cabinet cabinet;
    private final Guard guard;
    private final Joiner joiner;
    private final WorkbookCopies copies;

    TableDrafts(Cabinet cabinet, Guard guard, Joiner joiner, WorkbookCopies copies) {
        this.cabinet = cabinet;
        this.guard = guard;
        this.joiner = joiner;
        this.copies = copies;
    }

    /** New content for a draft as it is now. */
    private interface Change {
        byte[] on(TableVersion draft);
    }

    /** A draft of the version in force. */
    public TableVersion open(String file, Actor who) {
        VersionId inForce = cabinet.inForce(file)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_NOW,
                        file,
                        "",
                        file,
                        "was never in force",
                        "Maybe approve its first version, or work on that one."));
        TableVersion base = cabinet.version(inForce);
        TableVersion draft = new TableVersion(
                new VersionId(UUID.randomUUID().toString()),
                file,
                0,
                VersionState.DRAFT,
                base.id(),
                base.hash(),
                who.name(),
                Set.of(who.name()),
                "",
                null,
                cabinet.now());
        return saved(draft, who, Act.OPENED, "from version " + base.number());
    }

    /**
     * Changes cells, rows, columns, settings or cases.
     *
     * @param seen content hash the edits were made on; when the draft has moved on, both changes are joined
     */
    public TableVersion edit(VersionId id, String seen, List<TableEdit> edits, Actor who) {
        return change(id, seen, who, Act.EDITED, counted(edits.size(), "edit"), (file, bytes) -> cabinet.workshop()
                .apply(file, bytes, edits));
    }

    /**
     * Takes a workbook as it was saved by a spreadsheet program; notes and economics the hub once added are left out.
     *
     * @throws InvalidAssetException with every problem; the annotated workbook waits at {@link #refused}
     */
    public TableVersion upload(VersionId id, String seen, byte[] workbook, Actor who, Locale language) {
        TableVersion draft = changeable(id, who);
        List<Problem> problems = problems(draft, workbook);
        if (!problems.isEmpty()) {
            refuse(draft, workbook, problems, who, language);
        }
        byte[] plain = copies.stripped(workbook);
        return change(id, seen, who, Act.UPLOADED, "%,d bytes".formatted(workbook.length), (file, bytes) -> plain);
    }

    private List<Problem> problems(TableVersion draft, byte[] workbook) {
        List<Problem> problems = cabinet.workshop().check(draft.file(), workbook);
        return problems.isEmpty()
                ? new Belonging(cabinet).problems(draft, cabinet.workshop().read(draft.file(), workbook))
                : problems;
    }

    /** The last upload that was refused, with notes on its wrong cells. */
    public Optional<byte[]> refused(VersionId id) {
        return cabinet.archive()
                .notes()
                .refused(cabinet.version(id).id())
                .flatMap(cabinet.archive().workbooks()::find);
    }

    /** Puts the draft's changes on what is in force now. */
    public TableVersion rebase(VersionId id, List<Choice> choices, Actor who) {
        for (int tries = 0; tries < TRIES; tries++) {
            TableVersion draft = changeable(id, who);
            VersionId inForce = cabinet.inForce(draft.file()).orElse(null);
            if (inForce == null || !cabinet.isStale(draft)) {
                return draft;
            }
            TableVersion theirs = cabinet.version(inForce);
            byte[] joined = joiner.join(
                    draft.file(), baseOf(draft), cabinet.bytes(draft.hash()), cabinet.bytes(theirs.hash()), choices);
            TableVersion next = draft.changed(kept(joined), theirs.id(), who.name());
            if (replace(draft, next, who, Act.REBASED, "on version " + theirs.number())) {
                return next;
            }
        }
        throw busy(id);
    }

    public void discard(VersionId id, Actor who) {
        TableVersion draft = changeable(id, who);
        cabinet.archive().alone(() -> {
            guard.unchanged(draft, cabinet.version(id));
            if (draft.number() == 0) {
                cabinet.archive().versions().remove(id);
            } else {
                cabinet.archive().versions().save(draft.in(VersionState.DISCARDED));
            }
            cabinet.archive().notes().clear(id);
            cabinet.note(who, Act.DISCARDED, draft, "");
            return true;
        });
    }

    /** What an edit makes of a workbook. */
    private interface Making {
        byte[] of(String file, byte[] workbook);
    }

    private TableVersion change(VersionId id, String seen, Actor who, Act act, String what, Making making) {
        byte[] mine = mine(changeable(id, who).file(), seen, making);
        return change(
                id,
                who,
                act,
                what,
                draft -> draft.hash().equals(seen)
                        ? mine
                        : joiner.join(draft.file(), cabinet.bytes(seen), mine, cabinet.bytes(draft.hash()), List.of()));
    }

    private byte[] mine(String file, String seen, Making making) {
        byte[] base = cabinet.archive()
                .workbooks()
                .find(seen)
                .orElseThrow(() -> new RefusedException(
                        Reason.STALE,
                        file,
                        "If-Match",
                        seen,
                        "is not a content of this draft",
                        "Read the draft again and send its ETag."));
        return making.of(file, base);
    }

    private TableVersion change(VersionId id, Actor who, Act act, String what, Change change) {
        for (int tries = 0; tries < TRIES; tries++) {
            TableVersion draft = changeable(id, who);
            TableVersion next = draft.changed(kept(change.on(draft)), draft.base(), who.name());
            if (replace(draft, next, who, act, what)) {
                return next;
            }
        }
        throw busy(id);
    }

    /** False when somebody else was faster. */
    private boolean replace(TableVersion draft, TableVersion next, Actor who, Act act, String what) {
        return cabinet.archive().alone(() -> {
            TableVersion now = changeable(draft.id(), who);
            boolean same = now.equals(draft);
            if (same) {
                cabinet.archive().versions().save(next);
                cabinet.note(who, act, next, what);
            }
            return same;
        });
    }

    private TableVersion changeable(VersionId id, Actor who) {
        TableVersion draft = cabinet.version(id);
        guard.in(draft, VersionState.DRAFT, VersionState.REJECTED);
        guard.free(draft, who);
        return draft;
    }

    private byte[] baseOf(TableVersion draft) {
        VersionId base = draft.base();
        return cabinet.bytes(base == null ? draft.hash() : cabinet.version(base).hash());
    }

    private void refuse(TableVersion draft, byte[] workbook, List<Problem> problems, Actor who, Locale language) {
        Optional<String> annotated = annotated(workbook, problems, language);
        cabinet.archive().alone(() -> {
            annotated.ifPresent(hash -> cabinet.archive().notes().refuse(draft.id(), hash));
            cabinet.note(who, Act.REFUSED_UPLOAD, draft, counted(problems.size(), "problem"));
            return true;
        });
        throw new InvalidAssetException(problems);
    }

    /** Empty when it is no workbook at all: there is nothing to write notes on. */
    private Optional<String> annotated(byte[] workbook, List<Problem> problems, Locale language) {
        try {
            return Optional.of(kept(copies.annotated(workbook, problems, language)));
        } catch (InvalidAssetException noWorkbook) {
            return Optional.empty();
        }
    }

    private String kept(byte[] workbook) {
        return cabinet.archive().workbooks().keep(workbook, cabinet.now());
    }

    private TableVersion saved(TableVersion version, Actor who, Act act, String what) {
        return cabinet.archive().alone(() -> {
            cabinet.archive().versions().save(version);
            cabinet.note(who, act, version, what);
            return version;
        });
    }

    private static String counted(int number, String what) {
        return number == 1 ? "1 " + what : "%d %ss".formatted(number, what);
    }

    private static RefusedException busy(VersionId id) {
        return new RefusedException(
                Reason.NOT_NOW,
                "request",
                "draft",
                id.value(),
                "is changed by several people at once",
                "Send the same request again.");
    }
}
