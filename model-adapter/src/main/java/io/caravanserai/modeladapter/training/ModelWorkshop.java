package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.paper.PeoplesWork;
import io.caravanserai.modeladapter.training.paper.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** The folder a training writes to. Passport and card are people's work: they are taken from there, or from the shipped model, and the version is counted up. */
final class ModelWorkshop {

    private static final String INVENTED = "  invented: true\n";

    private final String model;
    private final Path folder;

    ModelWorkshop(String model, Path out) {
        this.model = model;
        folder = out.resolve(model);
    }

    String model() {
        return model;
    }

    /** The passport that says what to learn; copied with its card when the folder is new. */
    byte[] passport() {
        shipped("card.md");
        return shipped("model.yaml");
    }

    /** Texts with what must be understood of them; copied when the folder is new. */
    void golden(String file) {
        shipped(file);
    }

    /** What it says of rows that were invented is left out when they were not. */
    byte[] passport(boolean invented) {
        String yaml = new String(passport(), StandardCharsets.UTF_8);
        return (invented ? yaml : yaml.replace(INVENTED, "")).getBytes(StandardCharsets.UTF_8);
    }

    /** One that differs from the graph of the folder, or from the shipped one, is another version. */
    void graph(String file, byte[] onnx) {
        boolean differs = !Arrays.equals(shipped(file), onnx);
        write(file, onnx);
        if (differs) {
            write("model.yaml", PeoplesWork.countedUp(new String(passport(), StandardCharsets.UTF_8)));
        }
    }

    void write(String file, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(file), content);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    void write(String file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    void writeReport(Report report) {
        write("training.json", report.json());
        report.wrote(folder.toString());
    }

    private byte[] shipped(String file) {
        Path there = folder.resolve(file);
        try (InputStream in = getClass().getResourceAsStream("/models/" + model + "/" + file)) {
            if (!Files.exists(there)) {
                write(file, Objects.requireNonNull(in, file).readAllBytes());
            }
            return Files.readAllBytes(there);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
