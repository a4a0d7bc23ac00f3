package io.caravanserai.domain.publishing;

import java.util.Optional;

/** What lies beside versions: who works on a draft, the upload that was refused, what a file on disk was last seen as. */
public interface DraftNotes {

    Optional<EditLock> lock(VersionId draft);

    void lock(VersionId draft, EditLock lock);

    void unlock(VersionId draft);

    /** Hash of the annotated workbook of the last upload that was refused. */
    Optional<String> refused(VersionId draft);

    void refuse(VersionId draft, String hash);

    /** Forgets lock and refused upload. */
    void clear(VersionId draft);

    Optional<OnDisk> onDisk(String file);

    void sawOnDisk(OnDisk seen);

    /**
     * @param hash of the file's bytes when it was last taken from disk
     * @param version it became
     * @param base hash of the last bytes that came into force from disk: what a change of the file is measured against
     */
    record OnDisk(String file, String hash, VersionId version, String base) {}
}
