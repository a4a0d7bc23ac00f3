package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import io.caravanserai.modeladapter.passport.TextGraphPassportReader;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.StandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text models of a folder that bring a tokenizer of their own ({@code kind: text-graph}). None is shipped. */
final class TextGraphs implements AutoCloseable {

    private final Path folder;
    private final ModelWorkers workers;
    private final ModelWorkers aside = new ModelWorkers("text-graph-trial", 1, 1);
    private final Shadows shadows;
    private final Shelves<GuardedGraph> shelves;

    /**
     * @param archive where copies are kept, none without it
     * @param shadows ask those in the shadow
     */
    TextGraphs(Path folder, @Nullable Path archive, TextSettings texts, ModelSettings settings, Shadows shadows) {
        this.folder = folder;
        this.shadows = shadows;
        workers = new ModelWorkers("text-graph-worker", texts.workers(), texts.waiting());
        shelves = new Shelves<>(
                OtherModel.Kind.TEXT_GRAPH,
                "",
                folder,
                archive == null ? null : archive.resolve("text-graphs"),
                new TextGraphFolder(aside, settings));
    }

    Shelves<GuardedGraph> shelves() {
        return shelves;
    }

    /** The same reading, and what the models for this writing say besides; they read while it is read. */
    TextReader.Reading beside(TextReader.Reading reading, String text) {
        if (shelves.slots().isEmpty() || Script.isSilent(text)) {
            return reading;
        }
        String script = Script.of(text).code();
        List<Asked> asked = shelves.slots().stream()
                .flatMap(slot -> asked(slot, text, script).stream())
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
        return shelves.refresh(Subfolders.ofKind(folder, TextGraphPassportReader::isTextGraph, shelves.known()));
    }

    /** Of this name and version, in use or not. */
    Optional<GuardedGraph> held(String id) {
        return shelves.held()
                .filter(graph -> graph.passport().about().id().equals(id))
                .findFirst();
    }

    /** Which questions they answer, in the order in which one takes the place of another. */
    Stream<SameQuestion.Answer> answers() {
        return shelves.serving()
                .flatMap(one -> answers(one.getKey(), one.getValue().passport()));
    }

    private static Stream<SameQuestion.Answer> answers(String name, TextGraphPassport passport) {
        return passport.scripts().stream()
                .sorted()
                .map(script -> new SameQuestion.Answer(name, script, passport.answers()));
    }

    @Override
    public void close() {
        shelves.close();
        workers.close();
        aside.close();
    }

    /** A model, and its answer on its way. */
    private record Asked(
            Slot<GuardedGraph> slot,
            String text,
            TextGraphPassport passport,
            Supplier<Optional<double[]>> answer,
            Shadows shadows) {

        /** Waits for the answer in any case, so that one that hangs is stopped. */
        Optional<Understanding> amended(Optional<Understanding> found) {
            Optional<double[]> said = answer.get();
            said.ifPresent(this::hear);
            return found.map(one ->
                    said.map(probabilities -> amended(one, probabilities)).orElse(one));
        }

        private Understanding amended(Understanding found, double[] probabilities) {
            List<TextLabel> labels = new ArrayList<>(found.labels());
            labels.add(passport.label(probabilities));
            return StandIn.amended(found, passport, probabilities).with(labels, found.summary());
        }

        private void hear(double[] said) {
            slot.serving().ifPresent(shelf -> shelf.said().add(passport.label(said)));
            shadows.look(slot, (graph, tally) -> graph.compared(text, passport, said, shadows, tally));
        }
    }

    /** Where one is being replaced, its successor is asked. */
    private Optional<Asked> asked(Slot<GuardedGraph> slot, String text, String script) {
        return acquired(slot, script)
                .or(() -> acquired(slot, script))
                .map(graph -> new Asked(slot, text, graph.passport(), graph.ask(text, workers, calls(slot)), shadows));
    }

    private static CallLog calls(Slot<GuardedGraph> slot) {
        return slot.serving().map(Shelf::calls).orElseGet(CallLog::new);
    }

    private static Optional<GuardedGraph> acquired(Slot<GuardedGraph> slot, String script) {
        return slot.content()
                .filter(graph -> graph.passport().scripts().contains(script))
                .filter(graph -> graph.session().acquire());
    }
}
