package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.BuiltInFallbacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All folders of tabular models, and who of them scores for a purpose. */
final class ModelShelves {

    private final Path folder;
    private final TabularFolders folders;
    private final Catalogue catalogue;
    private final ModelSettings settings;
    private final ModelWorkers workers;
    private final ModelArchive archive;
    private final Set<String> absent;
    private final BuiltInFallbacks builtIn;
    private final Map<String, ModelShelf> byFolder = new TreeMap<>();

    private volatile Map<String, LineUp> byPurpose = Map.of();
    private volatile List<String> estimated = List.of();
    private volatile List<ModelShelf> all = List.of();
    private volatile List<Problem> problems = List.of();
    private List<ModelStanding> standings = List.of();

    /** @param absent folders of which only the declared rules are used */
    ModelShelves(
            Path folder,
            Catalogue catalogue,
            ModelSettings settings,
            ModelWorkers workers,
            ModelArchive archive,
            Set<String> absent) {
        this.folder = folder;
        folders = new TabularFolders(folder);
        this.catalogue = catalogue;
        this.settings = settings;
        this.workers = workers;
        this.archive = archive;
        this.absent = absent;
        builtIn = new BuiltInFallbacks(catalogue);
    }

    /** Null when no folder serves the purpose. */
    @Nullable
    LineUp lineUp(String purpose) {
        return byPurpose.get(purpose);
    }

    Scorer scorer(String purpose) {
        LineUp lineUp = byPurpose.get(purpose);
        return scorer(lineUp == null ? null : lineUp.champion(), purpose);
    }

    /** @param shelf null when nobody may score */
    Scorer scorer(@Nullable ModelShelf shelf, String purpose) {
        if (shelf == null) {
            return lastResort(purpose).always(FallbackReason.MISSING);
        }
        Scorer scorer = shelf.scorer();
        return scorer != null ? scorer : lastResort(purpose).always(FallbackReason.BROKEN);
    }

    /** Facts that models here fill, in their order. */
    List<String> estimated() {
        return estimated;
    }

    Rules lastResort(String purpose) {
        return new Rules(purpose, builtIn.of(purpose), Rules.BUILT_IN);
    }

    /** Every model that is open, whoever asks for it. */
    Stream<TabularModel> open() {
        return all.stream().map(ModelShelf::model).flatMap(Optional::stream);
    }

    List<Problem> problems() {
        return problems;
    }

    List<ModelShelf> all() {
        return all;
    }

    /** Moves models to where the roster says; what it does not name stays out of use beside a champion. */
    synchronized void stand(List<ModelStanding> roster) {
        archive.need(roster);
        if (!roster.equals(standings)) {
            List<ModelStanding> before = standings;
            standings = List.copyOf(roster);
            byFolder.values().forEach(this::restore);
            if (former().collect(Collectors.toSet()).equals(openFormer())) {
                publish();
            } else {
                refresh();
            }
            crown(before);
        }
    }

    private void crown(List<ModelStanding> before) {
        standings.stream()
                .filter(one -> one.is(ModelState.CHAMPION) && !before.contains(one))
                .flatMap(one -> Optional.ofNullable(byFolder.get(one.folder())).stream())
                .forEach(ModelShelf::crowned);
    }

    /** Folders that another reader holds: one whose passport cannot be read just now is that reader's to name. */
    void leave(Set<String> folders) {
        this.folders.leave(folders);
    }

    synchronized boolean refresh() {
        List<String> listed = Stream.concat(folders.listed(byFolder.keySet()), former())
                .distinct()
                .toList();
        List<ModelShelf> gone = new ArrayList<>(byFolder.values());
        boolean changed = byFolder.keySet().retainAll(listed);
        gone.removeAll(byFolder.values());
        for (String name : listed) {
            changed |= renewed(name);
        }
        publish();
        gone.forEach(ModelShelf::retire);
        return changed;
    }

    synchronized void close() {
        byPurpose = Map.of();
        all = List.of();
        byFolder.values().forEach(ModelShelf::retire);
        byFolder.clear();
    }

    /** Changed files of one that is needed get a shelf of their own: who scores does so until the roster says otherwise. */
    private boolean renewed(String name) {
        ModelShelf shelf = byFolder.computeIfAbsent(name, this::shelf);
        if (!shelf.isAdmitted() || standing(shelf).isEmpty()) {
            boolean read = shelf.refresh();
            if (read) {
                restore(shelf);
            }
            return read;
        }
        if (shelf.isStale()) {
            ModelShelf changed = shelf(name);
            changed.refresh();
            succeed(shelf, changed);
            return true;
        }
        return false;
    }

    private void succeed(ModelShelf shelf, ModelShelf changed) {
        String former = ModelStanding.former(shelf.name(), String.valueOf(shelf.edition()));
        if (!changed.isAdmitted()) {
            shelf.refuse(changed, changed.problems());
        } else if (Objects.equals(shelf.edition(), changed.edition())) {
            shelf.adopt(changed);
        } else if (archive.copy(former).isEmpty()) {
            changed.retire();
            shelf.refuse(changed, List.of(RosterProblems.withoutCopy(shelf.name(), shelf.edition())));
        } else {
            ModelShelf kept = shelf(former);
            kept.adopt(shelf);
            byFolder.put(former, kept);
            byFolder.put(shelf.name(), changed);
        }
    }

    /** Where the version on a shelf stands, if it must not be lost. */
    private Optional<ModelStanding> standing(ModelShelf shelf) {
        return standings.stream()
                .filter(ModelStanding::isNeeded)
                .filter(shelf::answersFor)
                .findFirst();
    }

    /** Files that were broken while the hub was down leave the last good ones in use too. */
    private void restore(ModelShelf shelf) {
        if (!shelf.isAdmitted() && !absent.contains(shelf.name())) {
            standing(shelf)
                    .filter(one -> one.version() != null)
                    .map(one -> ModelStanding.former(one.folder(), String.valueOf(one.version())))
                    .filter(former -> archive.copy(former).isPresent())
                    .map(this::shelf)
                    .filter(ModelShelf::refresh)
                    .filter(ModelShelf::isAdmitted)
                    .ifPresent(shelf::restore);
        }
    }

    private ModelShelf shelf(String name) {
        Path files = archive.copy(name).orElse(folder.resolve(name));
        return new ModelShelf(name, files, catalogue, settings, workers, archive, absent.contains(name));
    }

    private void publish() {
        Map<String, List<ModelShelf>> serving = new HashMap<>();
        byFolder.values().forEach(shelf -> serving.computeIfAbsent(shelf.purpose(), none -> new ArrayList<>())
                .add(shelf));
        Map<String, LineUp> lineUps = new HashMap<>();
        serving.forEach((purpose, shelves) -> lineUps.put(purpose, LineUp.of(shelves, standings(purpose))));
        byPurpose = Map.copyOf(lineUps);
        estimated = serving.keySet().stream().filter(this::isEstimate).sorted().toList();
        all = List.copyOf(byFolder.values());
        problems = found(serving);
    }

    private boolean isEstimate(String purpose) {
        return catalogue
                .find(purpose)
                .filter(entry -> entry.origin() == Origin.ESTIMATE)
                .isPresent();
    }

    private List<ModelStanding> standings(String purpose) {
        return standings.stream().filter(one -> one.purpose().equals(purpose)).toList();
    }

    private List<Problem> found(Map<String, List<ModelShelf>> serving) {
        List<Problem> found = new ArrayList<>();
        byFolder.values().forEach(shelf -> found.addAll(shelf.problems()));
        serving.values().forEach(shelves -> found.addAll(SameName.problems(shelves)));
        standings.stream()
                .filter(one -> one.is(ModelState.CHAMPION) && !isHere(one))
                .map(RosterProblems::gone)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private boolean isHere(ModelStanding one) {
        return byFolder.values().stream().anyMatch(shelf -> shelf.answersFor(one))
                || former(one).filter(byFolder::containsKey).isPresent();
    }

    /** Versions whose files were changed in place, but which are asked, or would be gone back to first. */
    private Stream<String> former() {
        return standings.stream()
                .map(ModelStanding::purpose)
                .distinct()
                .flatMap(purpose -> new Standings(standings(purpose)).wanted())
                .flatMap(one -> former(one).stream())
                .filter(name -> archive.copy(name).isPresent());
    }

    private Set<String> openFormer() {
        return byFolder.keySet().stream().filter(ModelStanding::isFormer).collect(Collectors.toSet());
    }

    /** As the roster calls it, or will when it hears of the change. */
    private Optional<String> former(ModelStanding one) {
        if (ModelStanding.isFormer(one.folder())) {
            return Optional.of(one.folder());
        }
        ModelShelf shelf = byFolder.get(one.folder());
        return shelf != null && one.isNeeded() && !shelf.answersFor(one)
                ? Optional.of(ModelStanding.former(one.folder(), String.valueOf(one.version())))
                : Optional.empty();
    }
}
