package io.caravanserai.modeladapter;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.image.ImageModel;
import io.caravanserai.modeladapter.image.PictureDecoder;
import io.caravanserai.modeladapter.image.Pixels;
import io.caravanserai.modeladapter.image.UnreadablePictureException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The twin of an image model: pictures beside it, and the probability each must come to. Also its warm-up. */
final class GoldenPictures {

    private static final double TOLERANCE = 0.02;
    private static final String HEADER = "file,class,expected";
    private static final String NUMBER = "[01](?:\\.\\d{1,9})?";
    private static final String FILE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final FolderFiles files;
    private final ImageModel model;
    private final Problems problems;
    private final Stopwatch watch = new Stopwatch();

    GoldenPictures(FolderFiles files, ImageModel model) {
        this.files = files;
        this.model = model;
        problems = new Problems(files.named(model.passport().golden()));
    }

    /** Files of pictures, as far as they are called like files. */
    static List<String> named(byte[] golden) {
        return new String(golden, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.strip().split(",", -1)[0])
                .filter(file -> file.matches(FILE))
                .distinct()
                .toList();
    }

    /** @throws InvalidAssetException with everything that does not come out as it should */
    Proof check() {
        String text = new String(files.read(model.passport().golden()), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).strip().equals(HEADER)) {
            problems.add(
                    "line 1",
                    "the header",
                    "is not " + HEADER + " with rows below",
                    "Maybe name a picture of each class.");
        }
        for (int i = 1; i < lines.size() && problems.list().size() < 20; i++) {
            check("line " + (i + 1), lines.get(i).strip().split(",", -1));
        }
        problems.throwIfAny();
        return watch.proof();
    }

    private void check(String line, String[] cells) {
        boolean isRow = cells.length == 3 && cells[0].matches(FILE) && cells[2].matches(NUMBER);
        if (!isRow || !model.passport().classes().contains(cells[1])) {
            problems.add(
                    line, String.join(",", cells), "is not a file, a class and a probability", "Maybe a.png,other,0.9");
            return;
        }
        try (StoppableRun run = new StoppableRun()) {
            Pixels picture = PictureDecoder.decode(files.read(cells[0]));
            Map<String, Double> seen = watch.time(() -> model.look(picture, run));
            double said = seen.getOrDefault(cells[1], 0.0);
            if (Math.abs(said - Double.parseDouble(cells[2])) > TOLERANCE) {
                problems.add(
                        line, cells[2], "is not what the model says (%.4f)".formatted(said), "Maybe other weights.");
            }
        } catch (InvalidAssetException missing) {
            problems.addAll(missing.problems());
        } catch (OrtException | UnreadablePictureException | IllegalStateException failed) {
            problems.add(line, cells[0], "could not be looked at: " + failed.getMessage(), "Maybe another picture.");
        }
    }
}
