package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoder has no standing of its own: it comes into force, and goes back, with its heads. */
class LifeOfEncodersTest {

    @TempDir
    Path models;

    @TempDir
    Path archive;

    final MemoryRoster roster = new MemoryRoster();

    @Test
    void encoderAndHeadComeIntoForceTogetherAndGoBackTogether() throws IOException {
        HeadOnSmall.copied(models);
        Path encoder = models.resolve("small");
        Path head = models.resolve("text-en/heads/mood");
        try (TextUnderstander understander =
                TextUnderstander.read(models, archive, TextSettings.standard(), ModelSettings.standard())) {
            ModelLife life = new ModelLife(roster, roster, understander, () -> Instant.EPOCH, true);
            understander.prove();
            assertThat(said(understander, life)).isEqualTo("mood/1.0.0");

            TaughtHead.replace(encoder, "version: 1.0.0", "version: 2.0.0");
            TaughtHead.replace(encoder, "max_tokens: 16", "max_tokens: 15");
            assertThat(said(understander, life))
                    .as("nobody promotes an encoder")
                    .isEqualTo("mood/1.0.0");
            assertThat(heads(understander, "small")).isEmpty();
            assertThat(life.standings()).noneMatch(one -> one.folder().contains("small"));

            ModelLife byPeople = new ModelLife(roster, roster, understander, () -> Instant.EPOCH, false);
            String trainedOn = HeadOnSmall.value(head, "encoder_content");
            TaughtHead.replace(head, "\nversion: 1.0.0", "\nversion: 1.1.0");
            TaughtHead.replace(head, "encoder_version: 1.0.0", "encoder_version: 2.0.0");
            TaughtHead.replace(head, trainedOn, content(understander));
            assertThat(said(understander, byPeople)).isEqualTo("mood/1.0.0");
            assertThat(heads(understander, "small")).containsExactly("text-en:mood");
            assertThat(heads(understander, "small@was-1.0.0")).containsExactly("text-en:mood@was-1.0.0");

            Path aside = archive.resolve("aside");
            Files.move(encoder, aside);
            assertThat(said(understander, byPeople))
                    .as("without any of its files")
                    .isEmpty();
            Files.move(aside, encoder);
            assertThat(said(understander, byPeople)).isEqualTo("mood/1.0.0");
            assertThat(understander.problems()).isEmpty();

            byPeople.propose("text-en:mood", "", new Actor("dora", "local"));
            byPeople.approve("text-en:mood", new Actor("ann", "local"));
            assertThat(said(understander, byPeople)).isEqualTo("mood/1.1.0");
            byPeople.giveBack("text-en:mood", "", new Actor("ann", "local"));
            assertThat(said(understander, byPeople)).isEqualTo("mood/1.0.0");
        }
    }

    /** Which head answers, empty when none does. */
    private static String said(TextUnderstander understander, ModelLife life) {
        understander.reload();
        life.look();
        return understander.understand(List.of("I love it, thank you!")).get(0).orElseThrow().labels().stream()
                .map(TextLabel::model)
                .findFirst()
                .orElse("");
    }

    private static List<String> heads(TextUnderstander understander, String encoder) {
        return card(understander, encoder).heads();
    }

    private static String content(TextUnderstander understander) {
        return card(understander, "small").content();
    }

    private static EncoderCard card(TextUnderstander understander, String folder) {
        return understander.models().stream()
                .filter(one -> one.folder().equals(folder))
                .map(OtherModel::encoder)
                .findFirst()
                .orElseThrow();
    }
}
