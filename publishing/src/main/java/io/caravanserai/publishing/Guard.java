package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.publishing.RefusedException.Reason;
import java.util.Arrays;
import java.util.List;

/** Says no to what must not be done now. */
final class Guard {

    private static final int LONGEST_WHY = 2_000;

    private final Cabinet cabinet;

    Guard(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    void in(TableVersion version, VersionState... states) {
        List<VersionState> allowed = Arrays.asList(states);
        if (!allowed.contains(version.state())) {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    version.file(),
                    "",
                    version.state().name().toLowerCase(java.util.Locale.ROOT),
                    "is not the state for this; it takes " + words(allowed),
                    "Maybe somebody was faster; look at the version again.");
        }
    }

    void free(TableVersion version, Actor who) {
        cabinet.archive()
                .notes()
                .lock(version.id())
                .filter(lock -> lock.bars(who.name(), cabinet.now()))
                .ifPresent(lock -> {
                    throw new RefusedException(
                            Reason.LOCKED,
                            version.file(),
                            "",
                            lock.owner(),
                            "works on it until " + lock.until(),
                            "Maybe open a draft of your own: different rows merge.");
                });
    }

    void current(TableVersion version) {
        if (cabinet.isStale(version)) {
            throw new RefusedException(
                    Reason.STALE,
                    version.file(),
                    "",
                    version.table(),
                    "was changed by somebody else since this draft was opened",
                    "POST /api/v1/drafts/%s/rebase joins both changes.".formatted(version.id()));
        }
    }

    void saidWhy(TableVersion version, String why) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new RefusedException(
                    Reason.INCOMPLETE,
                    version.file(),
                    "why",
                    why,
                    "is not a reason of 1 to %,d characters".formatted(LONGEST_WHY),
                    "Say in a sentence why; it is kept with the version.");
        }
    }

    void another(TableVersion version, Actor who) {
        if (version.editors().contains(who.name())) {
            throw new RefusedException(
                    Reason.SAME_PERSON,
                    version.file(),
                    "",
                    who.name(),
                    "changed this draft and may not approve it",
                    "Ask another approver.");
        }
    }

    void unchanged(TableVersion before, TableVersion now) {
        if (!before.hash().equals(now.hash()) || before.state() != now.state()) {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    now.file(),
                    "",
                    now.table(),
                    "was changed in this very moment",
                    "Look at it again.");
        }
    }

    private static String words(List<VersionState> states) {
        return states.stream()
                .map(state -> state.name().toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.joining(" or "));
    }
}
