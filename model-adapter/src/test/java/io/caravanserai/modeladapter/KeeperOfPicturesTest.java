package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.life.LifeSettings;
import java.awt.Color;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image model that hangs on white, with another one behind it. */
class KeeperOfPicturesTest {

    @TempDir
    Path models;

    @TempDir
    Path archive;

    private OnnxPictures pictures;
    private Reign reign;

    @BeforeEach
    void aPromotedOneThatHangsOnWhite() {
        PictureFolder folder = new PictureFolder(models);
        pictures = OnnxPictures.read(models, archive);
        reign = new Reign(pictures);
        folder.write("model.onnx", TestPictures.hangsOnWhite(8));
        folder.write(
                "model.yaml", PictureFolder.PASSPORT.replace("1.0.0", "2.0.0").replace("_ms: 2000", "_ms: 100"));
        pictures.reload();
        reign.look();
        reign.promote("photos");
    }

    @AfterEach
    void close() {
        pictures.close();
    }

    @Test
    void isGoneBackFromWhenItFails() {
        look(16, Color.RED);
        look(4, Color.WHITE);

        assertThat(reign.ended(LifeSettings.standard().returningAt(20, 0, 0))).containsExactly("photos");
        assertThat(reign.why("photos")).isEqualTo("4 of its last 20 calls failed");
        assertThat(seenBy()).isEqualTo("photos/1.0.0");
    }

    @Test
    void isGoneBackFromWhenItIsSlow() {
        look(18, Color.RED);
        look(2, Color.WHITE);

        assertThat(reign.ended(LifeSettings.standard().returningAt(20, 0, 0)))
                .as("too few fail")
                .isEmpty();
        assertThat(reign.ended(LifeSettings.standard())).containsExactly("photos");
        assertThat(reign.why("photos")).contains("of the 100000 its passport allows");
    }

    private void look(int times, Color colour) {
        for (int i = 0; i < times; i++) {
            pictures.look(TestPictures.png(9, 9, colour));
        }
    }

    private String seenBy() {
        return pictures.look(TestPictures.png(9, 9, Color.RED)).models().get(0);
    }
}
