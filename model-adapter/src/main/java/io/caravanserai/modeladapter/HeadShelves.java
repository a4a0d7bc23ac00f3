package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.Embedding;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The heads of the user's own training for one script: folders below {@code text-zh/heads}, {@code text-en/heads}. */
final class HeadShelves {

    private static final Logger LOG = LoggerFactory.getLogger(HeadShelves.class);

    private final Path folder;
    private final Script script;
    private final Rehearsal rehearsal;
    private final Map<String, Shelf<LabelHead>> byName = new ConcurrentSkipListMap<>();

    HeadShelves(Path folder, Script script, Rehearsal rehearsal) {
        this.folder = folder;
        this.script = script;
        this.rehearsal = rehearsal;
    }

    List<Problem> problems() {
        return byName.values().stream()
                .flatMap(shelf -> shelf.problems().stream())
                .toList();
    }

    /** @param model the text model they belong to */
    Stream<OtherModel> described(String model) {
        return byName.entrySet().stream().map(one -> one.getValue()
                .described(model + ":" + one.getKey(), OtherModel.Kind.TEXT_HEAD, HeadShelves::sheet));
    }

    private static OtherModel.Sheet sheet(LabelHead head) {
        return new OtherModel.Sheet(
                head.passport().about(),
                head.passport().answers(),
                head.passport().timeBudget());
    }

    /** Which questions they answer, in the order in which one takes the place of another. */
    Stream<SameQuestion.Answer> answers() {
        return byName.entrySet().stream().flatMap(one -> one.getValue().content().stream()
                .map(head -> new SameQuestion.Answer(
                        "text-" + script.code() + "/heads/" + one.getKey(),
                        script.code(),
                        head.passport().answers())));
    }

    /** Those that came while the encoder was opening read their golden texts; who fails is asked nothing. */
    void rehearse() {
        byName.forEach((name, shelf) -> shelf.recheck(folder(folder.resolve(name))::rehearsed));
    }

    boolean refresh() {
        Map<String, Shelf<LabelHead>> gone = new TreeMap<>(byName);
        boolean changed = false;
        for (Path child : folders()) {
            String name = child.getFileName().toString();
            gone.remove(name);
            changed |=
                    byName.computeIfAbsent(name, none -> folder(child).shelf()).refresh();
        }
        gone.keySet().forEach(byName::remove);
        gone.values().forEach(Shelf::retire);
        return changed || !gone.isEmpty();
    }

    void close() {
        byName.values().forEach(Shelf::retire);
        byName.clear();
    }

    /** What the heads say besides, in the order of their names; one that fails leaves the others alone. */
    Understanding amended(Understanding found, String text, Embedding embedding, StoppableRun run) throws OrtException {
        Understanding amended = found;
        List<TextLabel> labels = new ArrayList<>();
        for (Shelf<LabelHead> shelf : byName.values()) {
            LabelHead head = shelf.content().orElse(null);
            if (head == null || !head.session().acquire()) {
                continue;
            }
            try {
                double[] probabilities = head.probabilities(text, embedding, run);
                labels.add(head.passport().label(probabilities));
                amended = StandIn.amended(amended, head.passport(), probabilities);
            } catch (OrtException failed) {
                passOver(head, failed, run);
            } finally {
                head.session().release();
            }
        }
        return amended.with(labels, amended.summary());
    }

    /** @throws OrtException when the caller has lost patience with the whole text */
    private static void passOver(LabelHead head, OrtException failed, StoppableRun run) throws OrtException {
        if (run.isStopped()) {
            throw failed;
        }
        LOG.atWarn()
                .addKeyValue("model", head.passport().about().id())
                .addKeyValue("reason", failed.getMessage())
                .log("A head of one's own did not answer; its question stays open.");
    }

    private HeadFolder folder(Path child) {
        return new HeadFolder(child, script, rehearsal);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(FolderFiles.PASSPORT)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException changing) {
            return byName.keySet().stream().map(folder::resolve).toList();
        }
    }
}
