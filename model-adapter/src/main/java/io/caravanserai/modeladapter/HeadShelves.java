package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.StandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The heads of the user's own training for one script: folders below {@code text-zh/heads}, {@code text-en/heads}. */
final class HeadShelves {

    private static final Logger LOG = LoggerFactory.getLogger(HeadShelves.class);

    private final Path folder;
    private final Script script;
    private final Rehearsal rehearsal;
    private final Shelves<LabelHead> shelves;

    /** @param archive where copies are kept, none without it */
    HeadShelves(Path folder, @Nullable Path archive, Script script, Rehearsal rehearsal) {
        this.folder = folder;
        this.script = script;
        this.rehearsal = rehearsal;
        String text = "text-" + script.code();
        shelves = new Shelves<>(
                OtherModel.Kind.TEXT_HEAD,
                text + ":",
                folder,
                archive == null ? null : archive.resolve("heads-" + script.code()),
                new HeadFolder(script, rehearsal));
    }

    Shelves<LabelHead> shelves() {
        return shelves;
    }

    /** Of this name and version, in use or not. */
    Optional<LabelHead> held(String id) {
        return shelves.held()
                .filter(head -> head.passport().about().id().equals(id))
                .findFirst();
    }

    /** Which questions they answer, in the order in which one takes the place of another. */
    Stream<SameQuestion.Answer> answers() {
        return shelves.serving()
                .map(one -> new SameQuestion.Answer(
                        "text-" + script.code() + "/heads/" + one.getKey(),
                        script.code(),
                        one.getValue().passport().answers()));
    }

    /** Those that came while the encoder was opening read their golden texts; who fails is asked nothing. */
    void rehearse() {
        shelves.recheck(shelf -> head -> rehearsal.of(head, shelf.source()));
    }

    boolean refresh() {
        return shelves.refresh(
                Subfolders.of(folder, child -> Files.exists(child.resolve(FolderFiles.PASSPORT)), shelves.known()));
    }

    /** What the heads say besides, in the order of their names; one that fails leaves the others alone. */
    Understanding amended(Understanding found, HeadQuestion question, StoppableRun run) throws OrtException {
        Understanding amended = found;
        List<TextLabel> labels = new ArrayList<>();
        for (Slot<LabelHead> slot : shelves.slots()) {
            LabelHead head = slot.content().orElse(null);
            if (head == null || !head.session().acquire()) {
                continue;
            }
            try {
                double[] probabilities = question.ask(head, run, slot.serving());
                TextLabel label = head.passport().label(probabilities);
                slot.serving().ifPresent(shelf -> shelf.said().add(label));
                labels.add(label);
                amended = StandIn.amended(amended, head.passport(), probabilities);
                question.askBeside(slot, head.passport(), probabilities);
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
}
