package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads and the text model they belong to, from the shadow to retirement. */
class LifeOfHeadsTest {

    @Test
    void changedHeadsAndTextModelsStandInTheShadowOverRestartsUntilTheyArePromoted(
            @TempDir Path others, @TempDir Path archive) throws IOException {
        Path own = TaughtHead.copied(others, "mood");
        MemoryRoster roster = new MemoryRoster();
        ModelLife[] life = {null};
        try (TextUnderstander understander = started(others, archive, roster, life)) {
            TaughtHead.replace(own, "version: 1.0.0", "version: 2.0.0");
            TaughtHead.replace(own, "classes:", "owner_note: 1\nclasses:");
            assertThat(again(understander, life))
                    .as("a broken one")
                    .extracting(TextLabel::model)
                    .containsExactly("mood/1.0.0");
            assertThat(understander.problems()).isNotEmpty();
        }
        try (TextUnderstander understander = started(others, archive, roster, life)) {
            assertThat(again(understander, life))
                    .as("broken while it was down")
                    .extracting(TextLabel::model)
                    .containsExactly("mood/1.0.0");
            TaughtHead.replace(own, "owner_note: 1\n", "");
            TaughtHead.replace(own.resolve("../.."), "version: 1.0.0", "version: 2.0.0");
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            assertThat(understander.problems()).isEmpty();
            for (String folder : List.of("text-en:mood", "text-en")) {
                SideBySide beside = Awaited.compared(
                        1, () -> described(understander, folder).beside());
                assertThat(beside.agreed()).as(folder).isEqualTo(beside.compared());
            }
        }
        try (TextUnderstander understander = started(others, archive, roster, life)) {
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            life[0].propose("text-en:mood", "", new Actor("dora", "local"));
            life[0].approve("text-en:mood", new Actor("ann", "local"));
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/2.0.0");
            life[0].giveBack("text-en:mood", "", new Actor("ann", "local"));
            assertThat(again(understander, life)).extracting(TextLabel::model).containsExactly("mood/1.0.0");
            life[0].retire("text-en:mood@was-1.0.0", "", new Actor("ann", "local"));
            assertThat(again(understander, life)).isEmpty();
            life[0].retire("text-en@was-1.0.0", "", new Actor("ann", "local"));
            assertThat(understander.understand(List.of("I love it."))).containsExactly(Optional.empty());
        }
    }

    private static TextUnderstander started(Path models, Path archive, MemoryRoster roster, ModelLife[] life) {
        TextUnderstander understander =
                TextUnderstander.read(models, archive, TextSettings.standard(), ModelSettings.standard());
        life[0] = new ModelLife(roster, roster, understander, () -> Instant.EPOCH, false);
        life[0].look();
        understander.prove();
        life[0].look();
        return understander;
    }

    private static List<TextLabel> again(TextUnderstander understander, ModelLife[] life) {
        understander.reload();
        life[0].look();
        return labels(understander, "I love it, thank you!");
    }

    private static OtherModel described(TextUnderstander understander, String folder) {
        return understander.models().stream()
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    private static List<TextLabel> labels(TextUnderstander understander, String text) {
        return understander.understand(List.of(text)).get(0).orElseThrow().labels();
    }
}
