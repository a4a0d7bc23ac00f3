package io.caravanserai.domain.publishing;

/** Where a version is on its way into force and out of it. */
public enum VersionState {
    /** Somebody works on it. */
    DRAFT,
    /** Its author is done; somebody else is asked. */
    PROPOSED,
    /** Said yes to; waits for its first day. */
    APPROVED,
    /** In force. */
    ACTIVE,
    /** Was in force. */
    RETIRED,
    /** Said no to; an edit makes it a draft again. */
    REJECTED,
    /** Given up after it had a number, which nobody else gets. */
    DISCARDED;

    /** Content changes in these only. */
    public boolean mayChange() {
        return this == DRAFT || this == REJECTED;
    }

    /** Not yet in force, and not over. */
    public boolean isOpen() {
        return this != ACTIVE && this != RETIRED && this != DISCARDED;
    }
}
