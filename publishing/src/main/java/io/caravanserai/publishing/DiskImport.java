package io.caravanserai.publishing;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.WorkbookHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Workbooks changed as files go the way of every other change: they are proposed by {@code disk}. What is on disk at the
 * very first start is the first release.
 */
public final class DiskImport {

    private static final String FIRST = "first start";

    private final Cabinet cabinet;
    private final Importer importer;
    private final ReleaseDesk releases;
    private final ReleaseWatch watch;
    private final AutoPublisher auto;
    private volatile List<Problem> problems = List.of();

    DiskImport(Cabinet cabinet, ReleaseDesk releases, ReleaseWatch watch, AutoPublisher auto) {
        this.cabinet = cabinet;
        this.importer = new Importer(cabinet, new Joiner(cabinet.workshop()));
        this.releases = releases;
        this.watch = watch;
        this.auto = auto;
    }

    /**
     * What the folder holds, at the start of a node and whenever it changed. A bad workbook does not keep its neighbours from
     * being taken, but there is no first release before all are good.
     *
     * @param found what cannot be taken at all
     */
    public void take(Map<String, byte[]> workbooks, List<Problem> found) {
        if (cabinet.archive().releases().number() == 0) {
            problems = first(workbooks, found);
        } else {
            problems = imported(workbooks, found);
        }
        watch.look();
    }

    /** What keeps workbooks on disk from being proposed or published; empty when all is well. */
    public List<Problem> problems() {
        return problems;
    }

    private List<Problem> first(Map<String, byte[]> workbooks, List<Problem> found) {
        List<Problem> all = new ArrayList<>(found);
        workbooks.forEach((file, bytes) -> all.addAll(cabinet.workshop().check(file, bytes)));
        if (all.isEmpty()) {
            cabinet.archive().alone(() -> cabinet.archive().releases().number() > 0 || released(workbooks));
        }
        return List.copyOf(all);
    }

    private boolean released(Map<String, byte[]> workbooks) {
        List<TableVersion> versions = new ArrayList<>();
        new TreeMap<>(workbooks).forEach((file, bytes) -> versions.add(importer.first(file, bytes, FIRST)));
        return releases.activate(versions, Actor.DISK, FIRST);
    }

    private List<Problem> imported(Map<String, byte[]> workbooks, List<Problem> found) {
        List<Problem> all = new ArrayList<>(found);
        List<TableVersion> proposed = new ArrayList<>();
        new TreeMap<>(workbooks)
                .forEach((file, bytes) -> taken(file, bytes, all).ifPresent(proposed::add));
        all.addAll(gone(workbooks.keySet()));
        all.addAll(auto.publish(proposed));
        return List.copyOf(all);
    }

    private Optional<TableVersion> taken(String file, byte[] bytes, List<Problem> all) {
        String hash = WorkbookHash.of(bytes);
        if (cabinet.archive()
                .notes()
                .onDisk(file)
                .filter(seen -> seen.hash().equals(hash))
                .isPresent()) {
            return Optional.empty();
        }
        List<Problem> wrong = cabinet.workshop().check(file, bytes);
        all.addAll(wrong);
        return wrong.isEmpty() ? cabinet.archive().alone(() -> importer.taken(file, bytes, hash)) : Optional.empty();
    }

    private List<Problem> gone(Set<String> there) {
        Release release = cabinet.archive().releases().current();
        return release.versions().keySet().stream()
                .filter(file -> !there.contains(file))
                .filter(file -> cabinet.archive().notes().onDisk(file).isPresent())
                .sorted()
                .map(file ->
                        new Problem(file, "", file, "is gone; its last version stays in force", "Maybe put it back."))
                .toList();
    }
}
