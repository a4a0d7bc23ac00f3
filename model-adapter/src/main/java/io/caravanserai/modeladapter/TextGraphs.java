package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import io.caravanserai.modeladapter.passport.TextGraphPassportReader;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The text models of a folder that bring a tokenizer of their own ({@code kind: text-graph}). None is shipped. */
final class TextGraphs implements AutoCloseable {

    private final Path folder;
    private final ModelSettings settings;
    private final ModelWorkers workers;
    private final ModelWorkers aside = new ModelWorkers("text-graph-trial", 1, 1);
    private final Map<String, Shelf<GuardedGraph>> byFolder = new ConcurrentSkipListMap<>();
    private volatile List<Shelf<GuardedGraph>> shelves = List.of();

    TextGraphs(Path folder, TextSettings texts, ModelSettings settings) {
        this.folder = folder;
        this.settings = settings;
        workers = new ModelWorkers("text-graph-worker", texts.workers(), texts.waiting());
    }

    /** The same reading, and what the models for this writing say besides; they read while it is read. */
    TextReader.Reading beside(TextReader.Reading reading, String text) {
        if (shelves.isEmpty() || Script.isSilent(text)) {
            return reading;
        }
        String script = Script.of(text).code();
        List<Asked> asked = shelves.stream()
                .flatMap(shelf -> held(shelf, script).stream())
                .map(graph -> new Asked(graph.passport(), graph.ask(text, workers)))
                .toList();
        return () -> {
            Optional<Understanding> found = reading.answer();
            for (Asked one : asked) {
                found = one.amended(found);
            }
            return found;
        };
    }

    /** True when something changed; safe while texts are read. */
    boolean refresh() {
        List<String> listed = folders();
        List<Shelf<GuardedGraph>> gone = new ArrayList<>(byFolder.values());
        byFolder.keySet().retainAll(listed);
        gone.removeAll(byFolder.values());
        boolean changed = !gone.isEmpty();
        for (String name : listed) {
            changed |= byFolder.computeIfAbsent(name, this::shelf).refresh();
        }
        shelves = List.copyOf(byFolder.values());
        gone.forEach(Shelf::retire);
        return changed;
    }

    List<Problem> problems() {
        return shelves.stream().flatMap(shelf -> shelf.problems().stream()).toList();
    }

    Stream<OtherModel> described() {
        return byFolder.entrySet().stream()
                .map(one -> one.getValue().described(one.getKey(), OtherModel.Kind.TEXT_GRAPH, TextGraphs::sheet));
    }

    private static OtherModel.Sheet sheet(GuardedGraph graph) {
        TextGraphPassport passport = graph.passport();
        return new OtherModel.Sheet(passport.about(), passport.answers(), passport.timeBudget());
    }

    /** Which questions they answer, in the order in which one takes the place of another. */
    Stream<SameQuestion.Answer> answers() {
        return byFolder.entrySet().stream().flatMap(one -> one.getValue().content().stream()
                .map(GuardedGraph::passport)
                .flatMap(passport -> passport.scripts().stream()
                        .sorted()
                        .map(script -> new SameQuestion.Answer(one.getKey(), script, passport.answers()))));
    }

    @Override
    public void close() {
        shelves = List.of();
        byFolder.values().forEach(Shelf::retire);
        byFolder.clear();
        workers.close();
        aside.close();
    }

    /** A model, and its answer on its way. */
    private record Asked(TextGraphPassport passport, Supplier<Optional<double[]>> answer) {

        /** Waits for the answer in any case, so that one that hangs is stopped. */
        Optional<Understanding> amended(Optional<Understanding> found) {
            Optional<double[]> said = answer.get();
            return found.map(one ->
                    said.map(probabilities -> amended(one, probabilities)).orElse(one));
        }

        private Understanding amended(Understanding found, double[] probabilities) {
            List<TextLabel> labels = new ArrayList<>(found.labels());
            labels.add(passport.label(probabilities));
            return StandIn.amended(found, passport, probabilities).with(labels, found.summary());
        }
    }

    /** Acquired; where one is being replaced, its successor. */
    private static Optional<GuardedGraph> held(Shelf<GuardedGraph> shelf, String script) {
        return acquired(shelf, script).or(() -> acquired(shelf, script));
    }

    private static Optional<GuardedGraph> acquired(Shelf<GuardedGraph> shelf, String script) {
        return shelf.content()
                .filter(graph -> graph.passport().scripts().contains(script))
                .filter(graph -> graph.session().acquire());
    }

    private Shelf<GuardedGraph> shelf(String name) {
        return new TextGraphFolder(folder.resolve(name), aside, settings).shelf();
    }

    private List<String> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(TextGraphs::isOne)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.copyOf(byFolder.keySet());
        }
    }

    private static boolean isOne(Path child) {
        try {
            Path passport = child.resolve(FolderFiles.PASSPORT);
            return Files.isRegularFile(passport) && TextGraphPassportReader.isTextGraph(Files.readAllBytes(passport));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
