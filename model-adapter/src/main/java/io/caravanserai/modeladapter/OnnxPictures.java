package io.caravanserai.modeladapter;

import io.caravanserai.domain.language.PictureFacts;
import io.caravanserai.domain.language.Pictures;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.image.ImageModel;
import io.caravanserai.modeladapter.image.PictureDecoder;
import io.caravanserai.modeladapter.image.Pixels;
import io.caravanserai.modeladapter.image.UnreadablePictureException;
import io.caravanserai.modeladapter.passport.ImagePassportReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The image models of a folder ({@code kind: image}), each within its time budget on few threads. None is shipped. */
public final class OnnxPictures implements Pictures, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxPictures.class);
    private static final int THREADS = 2;
    private static final int WAITING = 32;

    private final Path folder;
    private final ModelWorkers workers = new ModelWorkers("picture-worker", THREADS, WAITING);
    private final Map<String, Shelf<ImageModel>> byFolder = new TreeMap<>();
    private volatile List<Shelf<ImageModel>> shelves = List.of();

    private OnnxPictures(Path folder) {
        this.folder = folder;
    }

    /** @param modelsFolder one folder a model; it may be empty or absent */
    public static OnnxPictures read(Path modelsFolder) {
        OnnxPictures pictures = new OnnxPictures(modelsFolder);
        pictures.reload();
        return pictures;
    }

    @Override
    public PictureFacts look(byte[] picture) {
        List<ImageModel> models =
                shelves.stream().flatMap(shelf -> shelf.content().stream()).toList();
        if (models.isEmpty()) {
            return PictureFacts.nothing("no_model");
        }
        try {
            return look(models, PictureDecoder.decode(picture));
        } catch (UnreadablePictureException unreadable) {
            return PictureFacts.nothing(unreadable.getMessage());
        }
    }

    private PictureFacts look(List<ImageModel> models, Pixels picture) {
        Map<String, Double> facts = new TreeMap<>();
        List<String> looked = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (ImageModel model : models) {
            String name = model.passport().about().id();
            try {
                seen(model, picture).forEach((fact, probability) -> facts.merge(fact, probability, Math::max));
                looked.add(name);
            } catch (TimeoutException late) {
                unseen.add(failed(name, "timeout"));
            } catch (RejectedExecutionException full) {
                unseen.add(failed(name, "busy"));
            } catch (ExecutionException broken) {
                unseen.add(failed(name, "error"));
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                unseen.add(failed(name, "timeout"));
            }
        }
        return new PictureFacts(facts, looked, unseen);
    }

    private Map<String, Double> seen(ImageModel model, Pixels picture)
            throws TimeoutException, ExecutionException, InterruptedException {
        if (!model.session().acquire()) {
            throw new TimeoutException("The model is being replaced.");
        }
        Map<String, Double> all =
                workers.call(model.session(), model.passport().timeBudget(), run -> model.look(picture, run));
        all.keySet().retainAll(model.passport().facts());
        return all;
    }

    private static String failed(String model, String reason) {
        LOG.atWarn().addKeyValue("model", model).addKeyValue("reason", reason).log("A picture was not looked at.");
        return model + " " + reason;
    }

    /** Takes over what changed on disk; safe while others look. */
    public synchronized void reload() {
        List<String> listed = folders();
        List<Shelf<ImageModel>> gone = new ArrayList<>(byFolder.values());
        byFolder.keySet().retainAll(listed);
        gone.removeAll(byFolder.values());
        listed.forEach(name -> byFolder.computeIfAbsent(name, first -> new ImageFolder(folder.resolve(first)).shelf())
                .refresh());
        shelves = List.copyOf(byFolder.values());
        gone.forEach(Shelf::retire);
    }

    /** Every image model, the ones that were refused included. */
    public synchronized List<OtherModel> models() {
        return byFolder.entrySet().stream()
                .map(one -> one.getValue().described(one.getKey(), OtherModel.Kind.IMAGE, OnnxPictures::sheet))
                .toList();
    }

    private static OtherModel.Sheet sheet(ImageModel model) {
        return new OtherModel.Sheet(
                model.passport().about(), "", model.passport().timeBudget());
    }

    /** Everything wrong with the folders as they are now. */
    public List<Problem> problems() {
        return shelves.stream().flatMap(shelf -> shelf.problems().stream()).toList();
    }

    @Override
    public synchronized void close() {
        shelves = List.of();
        byFolder.values().forEach(Shelf::retire);
        byFolder.clear();
        workers.close();
    }

    private List<String> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(OnnxPictures::isImage)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.copyOf(byFolder.keySet());
        }
    }

    private static boolean isImage(Path child) {
        try {
            Path passport = child.resolve(FolderFiles.PASSPORT);
            return Files.isRegularFile(passport) && ImagePassportReader.isImage(Files.readAllBytes(passport));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
