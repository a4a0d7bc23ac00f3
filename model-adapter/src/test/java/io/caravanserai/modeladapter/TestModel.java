package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** A model folder, named churn if not otherwise, whose graph echoes {@code spend_90d} as the probability; tests spoil one thing in it. */
public final class TestModel {

    public static final String PASSPORT = TestPassport.of(
            "tabular",
            "churn",
            "churn",
            """
            time_budget_ms: 2000
            input_tensor: features
            inputs:
              - {feature: purchases_30d, type: number, missing: 0}
              - {feature: spend_90d, type: number, missing: 0}
            output: {name: probabilities, index: 1, kind: probability}
            fallback: {name: test-rules, constant: 0.3}
            """);
    static final String GOLDEN = "purchases_30d,spend_90d,expected\n0,0.25,0.25\n1,0.75,0.75\n";

    private static final Catalogue CATALOGUE = TestCatalogue.create();

    private final Path models;
    private final String folder;
    private int changes;

    TestModel(Path models) {
        this(models, "churn");
    }

    public TestModel(Path models, String folder) {
        this.models = models;
        this.folder = folder;
        write("model.yaml", PASSPORT).write("golden.csv", GOLDEN).write("card.md", "# Test\n");
        write("model.onnx", TestGraphs.echo());
    }

    public TestModel write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Every write has a later time than the one before, however coarse the clock of the file system. */
    public TestModel write(String file, byte[] content) {
        try {
            Path path = Files.createDirectories(models.resolve(folder)).resolve(file);
            Files.write(path, content);
            changes++;
            Files.setLastModifiedTime(
                    path,
                    FileTime.from(Files.getLastModifiedTime(path).toInstant().plus(Duration.ofSeconds(changes))));
            return this;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    public TestModel passport(String replaced, String by) {
        return write("model.yaml", PASSPORT.replace(replaced, by));
    }

    TestModel without(String file) {
        try {
            Files.delete(models.resolve(folder).resolve(file));
            return this;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    public OnnxModels read() {
        return read(ModelSettings.standard());
    }

    OnnxModels read(ModelSettings settings) {
        return OnnxModels.read(models, CATALOGUE, settings);
    }

    public static Facts facts(double purchases, double spend) {
        return new Facts(CATALOGUE).set("purchases_30d", purchases).set("spend_90d", spend);
    }
}
