package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a text model with a tokenizer and a head say what they say of a text. */
class WordsLeftOutTest {

    @TempDir
    Path models;

    private TextUnderstander texts;

    @BeforeEach
    void aHeadAndATextGraph() throws IOException {
        TaughtHead.copied(models, "feeling");
        TaughtHead.replace(models.resolve("text-en/heads/feeling"), "name: mood", "name: feeling");
        TaughtHead.replace(models.resolve("text-en/heads/feeling"), "answers: mood", "answers: feeling");
        new TestTextGraph(models);
        texts = TextUnderstander.read(models, TextSettings.standard());
        assertThat(texts.prove()).isEmpty();
    }

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void aVersionThatIsNotHereExplainsNothing() {
        assertThat(texts.explain("good", "mood/9.9.9", Set.of())).isEmpty();
        assertThat(texts.explain("12345", "mood/1.0.0", Set.of()))
                .as("nothing to read")
                .isEmpty();
    }

    @Test
    void tellsHowMuchLessSureItIsWithoutEachWord() {
        Explanation why =
                texts.explain("bad good bad parcel", "mood/1.0.0", Set.of()).orElseThrow();

        assertThat(why.purpose()).isEqualTo("mood");
        assertThat(why.method()).isEqualTo(Explanation.Method.WORDS_LEFT_OUT);
        assertThat(why.probability()).isGreaterThan(0.5);
        assertThat(why.effects())
                .extracting(Effect::feature)
                .containsOnlyOnce("“good”")
                .contains("“bad”", "“parcel”");
        assertThat(share(why, "bad")).isPositive();
        assertThat(share(why, "good")).isNegative();
        assertThat(why.base()
                        + why.effects().stream().mapToDouble(Effect::share).sum()
                        + why.gap())
                .isEqualTo(why.probability(), offset(1e-9));
    }

    @Test
    void personalDataIsToldAsAPlaceholder() {
        Explanation why = texts.explain("Ann Smith, 13900001234: bad parcel", "mood/1.0.0", Set.of("Ann Smith"))
                .orElseThrow();

        assertThat(why.effects())
                .extracting(Effect::feature)
                .anyMatch(word -> word.startsWith("“[NAME_"))
                .anyMatch(word -> word.startsWith("“[PHONE_"))
                .noneMatch(word -> word.contains("Ann") || word.contains("1390000"));
    }

    @Test
    void aHeadIsAskedWithTheVectorOfEachTextThatIsLeft() {
        Explanation why = texts.explain("I want my money back, you charged me twice", "feeling/1.0.0", Set.of())
                .orElseThrow();

        assertThat(why.model()).isEqualTo("feeling");
        assertThat(why.effects()).hasSize(9);
        assertThat(why.effects()).anyMatch(effect -> effect.share() > 0.005);
    }

    @Test
    void ofALongTextWordsAreLeftOutTogether() {
        Explanation why =
                texts.explain("good parcel ".repeat(40), "mood/1.0.0", Set.of()).orElseThrow();

        assertThat(why.effects()).hasSizeLessThanOrEqualTo(32);
        assertThat(why.effects().get(0).feature()).contains(" ");
    }

    private static double share(Explanation why, String word) {
        return why.effects().stream()
                .filter(effect -> effect.feature().equals("“" + word + "”"))
                .findFirst()
                .orElseThrow()
                .share();
    }
}
