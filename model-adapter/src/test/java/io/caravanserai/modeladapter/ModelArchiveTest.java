package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second version of a model has taken the place of the first. */
class ModelArchiveTest {

    private static final Facts ROW = TestModel.facts(1, 0.75);
    private static final Score OLD = new Score("churn", 0.75, "churn", "1.0.0", null);

    @TempDir
    Path models;

    @TempDir
    Path archive;

    private TestModel model;
    private OnnxModels onnx;

    @BeforeEach
    void anotherVersionInItsPlace() {
        model = new TestModel(models);
        onnx = OnnxModels.read(models, archive, ROW.catalogue(), ModelSettings.standard(), Set.of());
        onnx.stand(List.of());
        version("2.0.0");
    }

    @AfterEach
    void close() {
        onnx.close();
    }

    @Test
    void aCopyThatWasChangedIsNotBelieved() throws IOException {
        Files.write(archive.resolve("churn@1.0.0/model.onnx"), TestGraphs.heavy(8));

        assertThat(onnx.explain(OLD, ROW)).isEmpty();
    }

    @Test
    void aBrokenCopyExplainsNothing() throws IOException {
        Files.writeString(archive.resolve("churn@1.0.0/model.yaml"), "kind: [");

        assertThat(onnx.explain(OLD, ROW)).isEmpty();
    }

    @Test
    void whatTheFormerVersionSaidCanBeExplained() {
        Explanation explained = onnx.explain(OLD, ROW).orElseThrow();

        assertThat(explained.version()).isEqualTo("1.0.0");
        assertThat(explained.probability()).isEqualTo(0.75);
        assertThat(explained.effects().get(0).feature()).isEqualTo("spend_90d");
    }

    @Test
    void whatIsKeptAlreadyIsNotWrittenAgainAtTheNextStart() throws IOException {
        Path hash = archive.resolve("churn@2.0.0/model.sha256");
        Files.setLastModifiedTime(hash, FileTime.from(Instant.EPOCH));

        onnx.close();
        onnx = OnnxModels.read(models, archive, ROW.catalogue(), ModelSettings.standard(), Set.of());

        assertThat(Files.getLastModifiedTime(hash).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aCopyThatCannotBeRenewedStays() throws IOException {
        Path copy = archive.resolve("churn@2.0.0");
        Files.createDirectories(copy.resolve("card.md.new/in the way of a file"));
        model.write("card.md", "# Another card\n");
        onnx.reload();

        assertThat(copy.resolve("model.sha256")).exists();
        assertThat(copy.resolve("card.md")).content().isEqualTo("# Test\n");
    }

    @Test
    void theOldestCopiesAreForgotten() throws IOException {
        for (int version = 3; version <= ModelArchive.MOST + 1; version++) {
            version(version + ".0.0");
        }

        try (Stream<Path> copies = Files.list(archive)) {
            assertThat(copies).hasSize(ModelArchive.MOST).noneMatch(copy -> copy.endsWith("churn@1.0.0"));
        }
        assertThat(onnx.problems()).isEmpty();
        assertThat(onnx.explain(OLD, ROW)).isEmpty();
    }

    private void version(String version) {
        model.passport("version: 1.0.0", "version: " + version);
        onnx.reload();
    }
}
