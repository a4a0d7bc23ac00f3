package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.TextExplainer;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.privacy.Redaction;
import io.caravanserai.modeladapter.text.Script;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chinese and English texts by the text models of a folder ({@code text-zh}, {@code text-en}), and what models with a tokenizer of
 * their own say besides. Never throws for a text's or a model's sake: what cannot be understood now is empty.
 */
public final class TextUnderstander implements Understander, TextExplainer, Residents, AutoCloseable {

    /** Texts of one call that are under way at once, for each reader: enough to keep it busy. */
    private static final int AHEAD = 2;

    private final TextSettings settings;
    private final List<TextShelf> shelves;
    private final ModelWorkers workers;
    private final TextReader reader;
    private final TextGraphs graphs;
    private final ModelWorkers aside = new ModelWorkers("text-aside", 1, 1);
    private final Shadows shadows = new Shadows(aside);
    private final TextExplanations explanations = new TextExplanations();

    private TextUnderstander(Path modelsFolder, @Nullable Path archive, TextSettings settings, ModelSettings limits) {
        this.settings = settings;
        shelves = Stream.of(Script.values())
                .map(script -> new TextShelf(modelsFolder, archive, script))
                .toList();
        workers = new ModelWorkers("text-worker", settings.workers(), settings.waiting());
        reader = new TextReader(settings, workers, shadows);
        graphs = new TextGraphs(modelsFolder, archive, settings, limits, shadows);
    }

    /**
     * Returns at once; the encoders open in the background, one thread each.
     *
     * @param modelsFolder may be empty or absent: then nothing is understood
     */
    public static TextUnderstander read(Path modelsFolder, TextSettings settings) {
        return read(modelsFolder, null, settings, ModelSettings.standard());
    }

    /**
     * The same with copies of what answers, so that it goes on while changed files are looked at.
     *
     * @param archive where they are kept, none without it
     * @param limits for models with a tokenizer of their own
     */
    public static TextUnderstander read(
            Path modelsFolder, @Nullable Path archive, TextSettings settings, ModelSettings limits) {
        TextUnderstander understander = new TextUnderstander(modelsFolder, archive, settings, limits);
        understander.reload();
        return understander;
    }

    @Override
    public List<Optional<Understanding>> understand(List<String> texts) {
        List<Optional<Understanding>> answers = new ArrayList<>(texts.size());
        Deque<TextReader.Reading> underWay = new ArrayDeque<>();
        for (String text : texts) {
            if (underWay.size() >= AHEAD * settings.workers()) {
                answers.add(underWay.remove().answer());
            }
            underWay.add(begin(settings.shortened(text)));
        }
        underWay.forEach(reading -> answers.add(reading.answer()));
        return answers;
    }

    @Override
    public Optional<Explanation> explain(String text, String model, Set<String> personal) {
        String read = settings.shortened(text);
        if (Script.isSilent(read)) {
            return Optional.empty();
        }
        TextShelf shelf = shelf(read);
        Redaction redaction = new Redaction(personal);
        return shelf.own()
                .held(model)
                .flatMap(head -> explanations.explain(
                        head.passport(),
                        head.session(),
                        read,
                        redaction,
                        (one, run) -> Optional.of(reader.probabilities(shelf, head, one, run))))
                .or(() -> graphs.held(model)
                        .flatMap(graph -> explanations.explain(
                                graph.passport(), graph.session(), read, redaction, graph::probabilities)));
    }

    private TextReader.Reading begin(String text) {
        return graphs.beside(reader.begin(shelf(text), text), text);
    }

    /** Takes over heads and models that changed on disk; safe while others read. True when something did. */
    public synchronized boolean reload() {
        boolean changed = false;
        for (TextShelf shelf : shelves) {
            changed |= shelf.refresh();
        }
        return graphs.refresh() || changed;
    }

    /** Everything wrong with the folders as they are now. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(graphs.shelves().problems());
        shelves.forEach(shelf -> problems.addAll(shelf.problems()));
        List<SameQuestion.Answer> answers = Stream.concat(
                        shelves.stream().flatMap(shelf -> shelf.own().answers()), graphs.answers())
                .toList();
        problems.addAll(SameQuestion.problems(answers));
        return problems;
    }

    /** Every text model and head, the ones that were refused included. */
    public List<OtherModel> models() {
        return Stream.concat(
                        shelves.stream().flatMap(TextShelf::described),
                        graphs.shelves().described())
                .toList();
    }

    @Override
    public List<Resident> residents() {
        return rooms().flatMap(room -> room.residents().stream()).toList();
    }

    @Override
    public void stand(List<ModelStanding> roster) {
        rooms().forEach(room -> room.stand(roster));
    }

    private Stream<Residents> rooms() {
        return Stream.concat(shelves.stream().flatMap(TextShelf::rooms), Stream.of(graphs.shelves()));
    }

    /** The problems once every encoder is open and all golden texts are read; for checks, it takes a second. */
    public List<Problem> prove() {
        for (TextShelf shelf : shelves) {
            try {
                shelf.encoder(settings.encoderLoad());
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
            }
        }
        return problems();
    }

    @Override
    public void close() {
        explanations.close();
        shadows.close();
        shelves.forEach(TextShelf::close);
        workers.close();
        graphs.close();
        aside.close();
    }

    private TextShelf shelf(String text) {
        Script script = Script.of(text);
        return shelves.stream()
                .filter(shelf -> shelf.script() == script)
                .findFirst()
                .orElseThrow();
    }
}
