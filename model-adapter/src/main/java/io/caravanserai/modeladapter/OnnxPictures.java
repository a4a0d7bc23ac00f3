package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.language.PictureFacts;
import io.caravanserai.domain.language.Pictures;
import io.caravanserai.modeladapter.image.ImageModel;
import io.caravanserai.modeladapter.image.PictureDecoder;
import io.caravanserai.modeladapter.image.Pixels;
import io.caravanserai.modeladapter.image.UnreadablePictureException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.ImagePassportReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The image models of a folder ({@code kind: image}), each within its time budget on few threads. None is shipped. */
public final class OnnxPictures extends ShelvedModels<ImageModel> implements Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxPictures.class);
    private static final int THREADS = 2;
    private static final int WAITING = 32;

    /** A picture is large. */
    private static final int WAITING_BESIDE = 4;

    private final Path folder;
    private final ModelWorkers workers = new ModelWorkers("picture-worker", THREADS, WAITING);
    private final ModelWorkers aside = new ModelWorkers("picture-aside", 1, 1);
    private final Shadows shadows = new Shadows(aside, WAITING_BESIDE);

    private OnnxPictures(Path folder, @Nullable Path archive) {
        super(new Shelves<>(
                OtherModel.Kind.IMAGE,
                "",
                folder,
                archive == null ? null : archive.resolve("images"),
                new ImageFolder()));
        this.folder = folder;
    }

    /** @param modelsFolder one folder a model; it may be empty or absent */
    public static OnnxPictures read(Path modelsFolder) {
        return read(modelsFolder, null);
    }

    /** @param archive where copies are kept of what answers, so that it goes on while changed files are looked at */
    public static OnnxPictures read(Path modelsFolder, @Nullable Path archive) {
        OnnxPictures pictures = new OnnxPictures(modelsFolder, archive);
        pictures.reload();
        return pictures;
    }

    @Override
    public PictureFacts look(byte[] picture) {
        List<Slot<ImageModel>> models = shelves.slots().stream()
                .filter(slot -> slot.content().isPresent())
                .toList();
        if (models.isEmpty()) {
            return PictureFacts.nothing("no_model");
        }
        try {
            return look(models, PictureDecoder.decode(picture));
        } catch (UnreadablePictureException unreadable) {
            return PictureFacts.nothing(unreadable.getMessage());
        }
    }

    private PictureFacts look(List<Slot<ImageModel>> models, Pixels picture) {
        Map<String, Double> facts = new TreeMap<>();
        List<String> looked = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Slot<ImageModel> slot : models) {
            held(slot).ifPresent(model -> look(slot, model, picture, facts, looked, unseen));
        }
        return new PictureFacts(facts, looked, unseen);
    }

    /** For the caller, who has it released. Where one is being replaced, its successor looks. */
    private static Optional<ImageModel> held(Slot<ImageModel> slot) {
        return acquired(slot).or(() -> acquired(slot));
    }

    private static Optional<ImageModel> acquired(Slot<ImageModel> slot) {
        return slot.content().filter(model -> model.session().acquire());
    }

    private void look(
            Slot<ImageModel> slot,
            ImageModel model,
            Pixels picture,
            Map<String, Double> facts,
            List<String> looked,
            List<String> unseen) {
        String name = model.passport().about().id();
        CallLog calls = slot.serving().map(Shelf::calls).orElseGet(CallLog::new);
        long budget = model.passport().timeBudget().toNanos();
        try {
            seen(slot, model, picture, calls).forEach((fact, probability) -> facts.merge(fact, probability, Math::max));
            looked.add(name);
        } catch (TimeoutException late) {
            calls.add(budget, true);
            unseen.add(failed(name, "timeout"));
        } catch (RejectedExecutionException full) {
            unseen.add(failed(name, "busy"));
        } catch (ExecutionException broken) {
            calls.add(0, true);
            unseen.add(failed(name, "error"));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            unseen.add(failed(name, "timeout"));
        }
    }

    private Map<String, Double> seen(Slot<ImageModel> slot, ImageModel model, Pixels picture, CallLog calls)
            throws TimeoutException, ExecutionException, InterruptedException {
        Map<String, Double> all =
                workers.call(model.session(), model.passport().timeBudget(), run -> timed(model, picture, run, calls));
        slot.serving().ifPresent(shelf -> hear(shelf.said(), all));
        askBeside(slot, picture, Map.copyOf(all));
        all.keySet().retainAll(model.passport().facts());
        return all;
    }

    private static void hear(Tally said, Map<String, Double> seen) {
        Map.Entry<String, Double> likeliest = Collections.max(seen.entrySet(), Map.Entry.comparingByValue());
        said.add(List.of(likeliest.getKey()), likeliest.getValue());
    }

    /** Not the time it waited for a worker. */
    private static Map<String, Double> timed(ImageModel model, Pixels picture, StoppableRun run, CallLog calls)
            throws OrtException {
        long start = System.nanoTime();
        Map<String, Double> seen = model.look(picture, run);
        calls.add(System.nanoTime() - start, false);
        return seen;
    }

    private void askBeside(Slot<ImageModel> slot, Pixels picture, Map<String, Double> seen) {
        shadows.look(slot, (model, tally) -> {
            Map<String, Double> other =
                    shadows.call(model.session(), model.passport().timeBudget(), run -> model.look(picture, run));
            hear(tally, other);
            return Likeness.of(likeliest(seen).equals(likeliest(other)), seen, other);
        });
    }

    private static Optional<String> likeliest(Map<String, Double> seen) {
        return new PictureFacts(seen, List.of(), List.of()).likeliest();
    }

    private static String failed(String model, String reason) {
        LOG.atWarn().addKeyValue("model", model).addKeyValue("reason", reason).log("A picture was not looked at.");
        return model + " " + reason;
    }

    /** Takes over what changed on disk; safe while others look. */
    public void reload() {
        shelves.refresh(Subfolders.ofKind(folder, ImagePassportReader::isImage, shelves.known()));
    }

    @Override
    public void close() {
        shadows.close();
        shelves.close();
        workers.close();
        aside.close();
    }
}
