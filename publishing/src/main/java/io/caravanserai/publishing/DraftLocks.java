package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.DraftNotes;
import io.caravanserai.domain.publishing.EditLock;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import java.time.Duration;
import java.util.Optional;

/** Who works on a draft. Nobody has to take a lock; whoever holds one keeps others out for a while. */
public final class DraftLocks {

    private final Cabinet cabinet;
    private final Guard guard;
    private final Duration lockFor;

    DraftLocks(Cabinet cabinet, Guard guard, Duration lockFor) {
        this.cabinet = cabinet;
        this.guard = guard;
        this.lockFor = lockFor;
    }

    /**
     * Takes the lock or renews the own one.
     *
     * @param override takes it away from whoever holds it
     */
    public EditLock take(VersionId id, Actor who, boolean override) {
        TableVersion draft = cabinet.version(id);
        guard.in(draft, VersionState.DRAFT, VersionState.REJECTED);
        return cabinet.archive().alone(() -> {
            Optional<EditLock> before = notes().lock(id);
            boolean barred = barred(before, who);
            if (!override) {
                guard.free(draft, who);
            }
            EditLock lock = new EditLock(who.name(), cabinet.now().plus(lockFor));
            notes().lock(id, lock);
            note(draft, before, barred, who);
            return lock;
        });
    }

    /** Gives the lock back; nothing happens when there is none. */
    public void release(VersionId id, Actor who, boolean override) {
        TableVersion draft = cabinet.version(id);
        cabinet.archive().alone(() -> {
            Optional<EditLock> before = notes().lock(id);
            if (barred(before, who) && !override) {
                guard.free(draft, who);
            }
            notes().unlock(id);
            if (barred(before, who)) {
                note(draft, before, true, who);
            }
            return true;
        });
    }

    /** Renewing the own lock is not worth a line. */
    private void note(TableVersion draft, Optional<EditLock> before, boolean barred, Actor who) {
        if (barred) {
            cabinet.note(
                    who, Act.OVERRODE_LOCK, draft, "of " + before.orElseThrow().owner());
        } else if (before.filter(lock -> lock.owner().equals(who.name())).isEmpty()) {
            cabinet.note(who, Act.TOOK_LOCK, draft, "");
        }
    }

    private boolean barred(Optional<EditLock> lock, Actor who) {
        return lock.filter(one -> one.bars(who.name(), cabinet.now())).isPresent();
    }

    private DraftNotes notes() {
        return cabinet.archive().notes();
    }
}
