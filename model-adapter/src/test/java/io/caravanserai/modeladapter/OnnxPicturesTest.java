package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.domain.language.PictureFacts;
import io.caravanserai.domain.problem.Problem;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture becomes facts, or says why not; nothing a stranger sends can do more. */
class OnnxPicturesTest {

    private static final String PASSPORT = PictureFolder.PASSPORT;

    @TempDir
    private Path models;

    private PictureFolder folder;

    @BeforeEach
    void aModelThatTakesRedForDamageAndBlueForAReceipt() {
        folder = new PictureFolder(models);
    }

    private OnnxPictures pictures = OnnxPictures.read(Path.of("nowhere"));

    @AfterEach
    void close() {
        pictures.close();
    }

    @Test
    void aPictureBecomesFacts() {
        open();

        PictureFacts red = pictures.look(TestPictures.png(300, 200, Color.RED));
        PictureFacts blue = pictures.look(TestPictures.jpeg(640, 480, new Color(0, 0, 204)));

        assertThat(pictures.problems()).isEmpty();
        assertThat(red.facts()).containsOnlyKeys("damaged_product", "receipt").containsEntry("damaged_product", 1.0);
        assertThat(red.likeliest()).contains("damaged_product");
        assertThat(blue.facts().get("receipt")).isCloseTo(0.8, within(0.03));
        assertThat(blue.models()).containsExactly("photos/1.0.0");
    }

    @Test
    void aTransparentPictureLiesOnWhite() {
        open();

        assertThat(pictures.look(TestPictures.png(20, 20, new Color(0, 0, 0, 0)))
                        .facts())
                .containsEntry("receipt", 1.0)
                .containsEntry("damaged_product", 1.0);
    }

    @Test
    void logitsBecomeProbabilities() {
        folder.write("model.yaml", PASSPORT.replace("kind: probability", "kind: logit"));
        folder.write("golden.csv", "file,class,expected\nred.png,damaged_product,0.5761\n");
        open();

        assertThat(pictures.problems()).isEmpty();
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED)).facts().get("receipt"))
                .isCloseTo(0.2119, within(0.001));
    }

    @Test
    void coloursAreNormalisedAndTurnedAroundAsThePassportSays() {
        folder.write(
                "model.yaml",
                PASSPORT.replace(
                        "width: 8, height: 8}",
                        "width: 8, height: 8, colours: bgr, mean: [0.5, 0, 0], deviation: [0.5, 1, 1]}"));
        folder.write("golden.csv", "file,class,expected\nred.png,receipt,1\n");
        open();

        assertThat(pictures.problems()).isEmpty();
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED)).facts()).containsEntry("receipt", 1.0);
    }

    @Test
    void withoutAModelNothingIsSeenAndThatIsSaid() {
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED))).isEqualTo(PictureFacts.nothing("no_model"));
    }

    @Test
    void whatIsNoPictureSaysSo() {
        open();
        byte[] whole = TestPictures.png(40, 40, Color.RED);

        assertThat(unseen("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not_png_or_jpeg");
        assertThat(unseen(new byte[0])).isEqualTo("not_png_or_jpeg");
        assertThat(unseen(Arrays.copyOf(whole, 30))).isEqualTo("damaged");
        assertThat(unseen(new byte[(5 << 20) + 1])).isEqualTo("too_many_bytes");
    }

    /** Its header promises a hundred million pixels; nothing is decoded. */
    @Test
    void aBombIsNotOpened() {
        open();
        byte[] bomb = TestPictures.png(10, 10, Color.RED);
        byte[] size = {0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10};
        System.arraycopy(size, 0, bomb, 16, size.length);

        assertThat(unseen(bomb)).isIn("too_many_pixels", "damaged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: probability | kind: magic | magic",
                "layout: nchw | layout: nhwc | shaped [1, 8, 8, 3]",
                "width: 8 | width: 9 | shaped [1, 3, 8, 9]",
                "tensor: picture | tensor: photo | picture",
                "classes: [damaged_product, other, receipt] | classes: [damaged_product, receipt] | 2 classes",
                "facts: [damaged_product, receipt] | facts: [dog] | dog",
                "name: photos | name: fotos | photos",
                "fallback: not_seen |  | fallback",
            })
    void aPassportThatDoesNotFitIsNotLetIn(String right, String wrong, String said) {
        folder.write("model.yaml", PASSPORT.replace(right, wrong == null ? "" : wrong));
        open();

        assertThat(pictures.problems().stream().map(Problem::sentence)).anyMatch(sentence -> sentence.contains(said));
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED)).unseen()).containsExactly("no_model");
    }

    @Test
    void aModelThatHangsIsGivenUpAndLooksAtTheNextPicture() {
        openOneThatHangsOnWhite();

        assertThat(unseen(TestPictures.png(9, 9, Color.WHITE))).isEqualTo("photos/1.0.0 timeout");
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED)).facts()).containsEntry("damaged_product", 1.0);
    }

    @Test
    void aCrowdIsTurnedAwayAtOnceAndNotKeptWaiting() throws Exception {
        openOneThatHangsOnWhite();
        byte[] white = TestPictures.png(9, 9, Color.WHITE);
        ExecutorService crowd = Executors.newFixedThreadPool(60);
        try {
            List<String> said = new ArrayList<>();
            Callable<String> look = () -> unseen(white);
            for (Future<String> one : crowd.invokeAll(Collections.nCopies(60, look))) {
                said.add(one.get());
            }
            assertThat(said)
                    .contains("photos/1.0.0 timeout", "photos/1.0.0 busy")
                    .hasSize(60);
            assertThat(Set.copyOf(said)).hasSize(2);
        } finally {
            crowd.shutdownNow();
        }
    }

    private void openOneThatHangsOnWhite() {
        folder.write("model.yaml", PASSPORT.replace("time_budget_ms: 2000", "time_budget_ms: 200"));
        folder.write("model.onnx", TestPictures.hangsOnWhite(8));
        open();
        assertThat(pictures.problems()).isEmpty();
    }

    @Test
    void whatThePassportLeavesOutIsReadFromTheModelFile() {
        folder.write("model.yaml", PASSPORT.replace("owner: test\n", ""));
        folder.write("model.onnx", TestPictures.means(8, "owner", "picture shop"));
        open();

        assertThat(pictures.problems()).isEmpty();
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED)).facts()).containsEntry("damaged_product", 1.0);
    }

    @Test
    void aGoldenPictureThatComesOutOtherwiseKeepsTheLastGoodModel() {
        open();
        folder.write(
                "golden.csv", "file,class,expected\nred.png,receipt,1\n../red.png,receipt,1\nnone.png,receipt,1\n");
        pictures.reload();

        assertThat(pictures.problems().stream().map(Problem::sentence))
                .anyMatch(sentence -> sentence.contains("line 2") && sentence.contains("0.0000"))
                .anyMatch(sentence -> sentence.contains("../red.png"));
        assertThat(pictures.look(TestPictures.png(9, 9, Color.RED)).facts()).containsEntry("damaged_product", 1.0);
    }

    @Test
    void aFileThatIsNoGraphIsNamed() {
        folder.write("model.onnx", TestGraphs.notAModel());
        open();

        assertThat(pictures.problems()).extracting(Problem::file).containsExactly("photos/model.onnx");
    }

    @Test
    void anImageModelIsNoTabularModel() {
        try (OnnxModels tabular = OnnxModels.read(models, TestCatalogue.create(), ModelSettings.standard())) {
            assertThat(tabular.problems()).isEmpty();
        }
    }

    private void open() {
        pictures.close();
        pictures = OnnxPictures.read(models);
    }

    private String unseen(byte[] picture) {
        PictureFacts facts = pictures.look(picture);
        assertThat(facts.facts()).isEmpty();
        return String.join(" ", List.copyOf(facts.unseen()));
    }
}
