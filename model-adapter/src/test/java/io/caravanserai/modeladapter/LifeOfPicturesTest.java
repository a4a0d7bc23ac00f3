package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image model, from the shadow to retirement. */
class LifeOfPicturesTest {

    @TempDir
    private Path models;

    private PictureFolder folder;

    @BeforeEach
    void aModelThatTakesRedForDamageAndBlueForAReceipt() {
        folder = new PictureFolder(models);
    }

    @Test
    void brokenFilesAreToldBesideTheLastGoodOnes() {
        try (OnnxPictures pictures = OnnxPictures.read(models)) {
            folder.write("model.onnx", TestGraphs.notAModel());
            pictures.reload();

            assertThat(pictures.models()).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(OtherModel.State.LAST_GOOD);
                assertThat(one.about().version()).isEqualTo("1.0.0");
                assertThat(one.proof().golden()).isEqualTo(2);
                assertThat(one.problems()).hasSize(1);
            });
        }
    }

    @Test
    void changedFilesLookOnInTheShadowUntilTheyArePromotedAndAreGoneBackFrom(@TempDir Path archive) {
        try (OnnxPictures pictures = OnnxPictures.read(models, archive)) {
            MemoryRoster roster = new MemoryRoster();
            ModelLife life = new ModelLife(roster, roster, pictures, () -> Instant.EPOCH, false);
            life.look();
            folder.write(
                    "model.yaml",
                    PictureFolder.PASSPORT
                            .replace("1.0.0", "2.0.0")
                            .replace("[damaged_product, other, receipt]", "[receipt, other, damaged_product]"));
            folder.write("golden.csv", "file,class,expected\nred.png,receipt,1\n");
            pictures.reload();
            life.look();

            byte[] red = TestPictures.png(9, 9, Color.RED);
            assertThat(pictures.look(red).models()).containsExactly("photos/1.0.0");
            SideBySide beside =
                    Awaited.compared(1, () -> pictures.models().get(0).beside());
            assertThat(beside.agreed()).isZero();
            assertThat(beside.meanDistance()).isEqualTo(1);

            life.propose("photos", "", new Actor("dora", "local"));
            life.approve("photos", new Actor("ann", "local"));
            assertThat(pictures.look(red).models()).containsExactly("photos/2.0.0");
            life.giveBack("photos", "", new Actor("ann", "local"));
            assertThat(pictures.look(red).models()).containsExactly("photos/1.0.0");
            life.retire("photos@was-1.0.0", "", new Actor("ann", "local"));
            assertThat(pictures.look(red).unseen()).containsExactly("no_model");
        }
    }
}
