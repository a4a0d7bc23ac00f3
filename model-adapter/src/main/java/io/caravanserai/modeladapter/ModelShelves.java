package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.BuiltInFallbacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All folders of tabular models, and which of them serves a purpose. */
final class ModelShelves {

    private final Path folder;
    private final Catalogue catalogue;
    private final ModelSettings settings;
    private final ModelWorkers workers;
    private final Set<String> absent;
    private final BuiltInFallbacks builtIn;
    private final Map<String, ModelShelf> byFolder = new TreeMap<>();

    private volatile Map<String, ModelShelf> byPurpose = Map.of();
    private volatile List<Problem> problems = List.of();

    /** @param absent folders of which only the declared rules are used */
    ModelShelves(Path folder, Catalogue catalogue, ModelSettings settings, ModelWorkers workers, Set<String> absent) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.settings = settings;
        this.workers = workers;
        this.absent = absent;
        builtIn = new BuiltInFallbacks(catalogue);
    }

    Scorer scorer(String purpose) {
        ModelShelf shelf = byPurpose.get(purpose);
        if (shelf == null) {
            return lastResort(purpose).always(FallbackReason.MISSING);
        }
        Scorer scorer = shelf.scorer();
        return scorer != null ? scorer : lastResort(purpose).always(FallbackReason.BROKEN);
    }

    Rules lastResort(String purpose) {
        return new Rules(purpose, builtIn.of(purpose), Rules.BUILT_IN);
    }

    /** Every model that is open, whoever asks for it. */
    Stream<TabularModel> open() {
        return byPurpose.values().stream().map(ModelShelf::model).flatMap(Optional::stream);
    }

    List<Problem> problems() {
        return problems;
    }

    synchronized boolean refresh() {
        List<String> listed = folders();
        List<ModelShelf> gone = new ArrayList<>(byFolder.values());
        boolean changed = byFolder.keySet().retainAll(listed);
        gone.removeAll(byFolder.values());
        for (String name : listed) {
            changed |= byFolder.computeIfAbsent(name, this::shelf).refresh();
        }
        publish();
        gone.forEach(ModelShelf::retire);
        return changed;
    }

    synchronized void close() {
        byPurpose = Map.of();
        byFolder.values().forEach(ModelShelf::retire);
        byFolder.clear();
    }

    private ModelShelf shelf(String name) {
        return new ModelShelf(folder.resolve(name), catalogue, settings, workers, absent.contains(name));
    }

    private void publish() {
        Map<String, ModelShelf> serving = new HashMap<>();
        List<Problem> found = new ArrayList<>();
        byFolder.forEach((name, shelf) -> {
            found.addAll(shelf.problems());
            ModelShelf first = serving.putIfAbsent(shelf.purpose(), shelf);
            if (first != null) {
                found.add(servedTwice(name, shelf.purpose()));
            }
        });
        byPurpose = Map.copyOf(serving);
        problems = List.copyOf(found);
    }

    private static Problem servedTwice(String name, String purpose) {
        return new Problem(
                name + "/" + FolderFiles.PASSPORT,
                "purpose",
                purpose,
                "is served by another folder already; this one is not used",
                "Maybe remove one of the two folders.");
    }

    private List<String> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !ModelShelf.isText(child))
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.copyOf(byFolder.keySet());
        }
    }
}
