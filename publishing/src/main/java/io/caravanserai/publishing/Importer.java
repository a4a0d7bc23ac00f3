package io.caravanserai.publishing;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.DraftNotes.OnDisk;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes versions out of files; called inside {@code alone}. */
record Importer(Cabinet cabinet, Joiner joiner) {

    TableVersion first(String file, byte[] bytes, String why) {
        String hash = kept(bytes);
        TableVersion version = version(file, hash, null, why);
        return remembered(version, new OnDisk(file, hash, version.id(), hash));
    }

    /** Empty when another node took it, or when it is what is in force. */
    Optional<TableVersion> taken(String file, byte[] bytes, String hash) {
        Optional<OnDisk> seen = cabinet.archive().notes().onDisk(file);
        if (seen.filter(one -> one.hash().equals(hash)).isPresent()) {
            return Optional.empty();
        }
        Optional<TableVersion> inForce = cabinet.inForce(file).map(cabinet::version);
        if (inForce.filter(one -> one.hash().equals(hash)).isPresent()) {
            cabinet.archive()
                    .notes()
                    .sawOnDisk(new OnDisk(file, hash, inForce.get().id(), hash));
            return Optional.empty();
        }
        supersede(file);
        return Optional.of(proposed(file, bytes, hash, seen, inForce));
    }

    private TableVersion proposed(
            String file, byte[] bytes, String hash, Optional<OnDisk> seen, Optional<TableVersion> inForce) {
        String base = seen.map(this::base).orElse(hash);
        VersionId from = inForce.map(TableVersion::id).orElse(null);
        byte[] content = bytes;
        if (seen.isPresent()
                && inForce.isPresent()
                && !base.equals(inForce.get().hash())) {
            try {
                content = joiner.join(
                        file,
                        cabinet.bytes(base),
                        bytes,
                        cabinet.bytes(inForce.get().hash()),
                        List.of());
            } catch (RefusedException conflict) {
                // Proposed as it is, on its old base: somebody must withdraw it and choose.
                from = seen.get().version();
            }
        }
        TableVersion version = version(file, kept(content), from, "The file was changed.");
        kept(bytes);
        return remembered(version, new OnDisk(file, hash, version.id(), base));
    }

    /** What is in force of the last file, or what was before it. */
    private String base(OnDisk seen) {
        VersionState state = cabinet.version(seen.version()).state();
        return state == VersionState.ACTIVE || state == VersionState.RETIRED ? seen.hash() : seen.base();
    }

    private void supersede(String file) {
        cabinet.archive().versions().of(file).stream()
                .filter(version -> version.state() == VersionState.PROPOSED)
                .filter(version -> version.editors().equals(Set.of(Actor.DISK.name())))
                .forEach(version -> {
                    String why = "The file was changed again.";
                    cabinet.archive().versions().save(version.in(VersionState.DISCARDED, why));
                    cabinet.note(Actor.DISK, Act.DISCARDED, version, why);
                });
    }

    private TableVersion version(String file, String hash, @Nullable VersionId base, String why) {
        return new TableVersion(
                new VersionId(UUID.randomUUID().toString()),
                file,
                cabinet.archive().versions().nextNumber(file),
                VersionState.PROPOSED,
                base,
                hash,
                Actor.DISK.name(),
                Set.of(Actor.DISK.name()),
                why,
                null,
                cabinet.now());
    }

    private TableVersion remembered(TableVersion version, OnDisk seen) {
        cabinet.archive().versions().save(version);
        cabinet.archive().notes().sawOnDisk(seen);
        cabinet.note(Actor.DISK, Act.IMPORTED, version, version.why());
        return version;
    }

    private String kept(byte[] bytes) {
        return cabinet.archive().workbooks().keep(bytes, cabinet.now());
    }
}
