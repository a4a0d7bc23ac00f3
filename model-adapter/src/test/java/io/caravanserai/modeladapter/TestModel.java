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

/** A model folder named churn whose graph echoes {@code spend_90d} as the probability; tests spoil one thing in it. */
final class TestModel {

    static final String PASSPORT =
            """
            kind: tabular
            name: churn
            version: 1.0.0
            purpose: churn
            title: {zh: 测试, en: Test}
            owner: test
            licence: Apache-2.0
            training: {data: none, window: none}
            intended_use: Tests.
            limits: [Only for tests.]
            time_budget_ms: 2000
            input_tensor: features
            inputs:
              - {feature: purchases_30d, type: number, missing: 0}
              - {feature: spend_90d, type: number, missing: 0}
            output: {name: probabilities, index: 1, kind: probability}
            fallback: {name: test-rules, constant: 0.3}
            """;
    static final String GOLDEN = "purchases_30d,spend_90d,expected\n0,0.25,0.25\n1,0.75,0.75\n";

    private static final Catalogue CATALOGUE = TestCatalogue.create();

    private final Path models;
    private int changes;

    TestModel(Path models) {
        this.models = models;
        write("model.yaml", PASSPORT).write("golden.csv", GOLDEN).write("card.md", "# Test\n");
        write("model.onnx", TestGraphs.echo());
    }

    TestModel write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Every write has a later time than the one before, however coarse the clock of the file system. */
    TestModel write(String file, byte[] content) {
        try {
            Path path = Files.createDirectories(models.resolve("churn")).resolve(file);
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

    TestModel passport(String replaced, String by) {
        return write("model.yaml", PASSPORT.replace(replaced, by));
    }

    TestModel without(String file) {
        try {
            Files.delete(models.resolve("churn").resolve(file));
            return this;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    OnnxModels read() {
        return read(ModelSettings.standard());
    }

    OnnxModels read(ModelSettings settings) {
        return OnnxModels.read(models, CATALOGUE, settings);
    }

    static Facts facts(double purchases, double spend) {
        return new Facts(CATALOGUE).set("purchases_30d", purchases).set("spend_90d", spend);
    }
}
