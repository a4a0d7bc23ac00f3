package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.SameQuestion.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameQuestionTest {

    private static final Answer HEAD = new Answer("text-en/heads/mood", "en", "mood");

    @Test
    void namesWhoseAnswerCounts() {
        assertThat(SameQuestion.problems(List.of(HEAD, new Answer("feeling", "en", "mood"))))
                .extracting(Problem::sentence)
                .containsExactly(
                        "text-en/heads/mood/model.yaml, answers: 'mood' is answered by feeling for en too, whose"
                                + " answer is the one that counts. Maybe give the question another name, or take one of the two"
                                + " folders away.");
    }

    @Test
    void otherQuestionsAndOtherTextsAreNobodyElses() {
        assertThat(SameQuestion.problems(
                        List.of(HEAD, new Answer("feeling", "zh", "mood"), new Answer("feeling", "en", "feeling"))))
                .isEmpty();
    }

    @Test
    void isAmongTheProblemsOfTheTextModels(@TempDir Path models) throws IOException {
        new TestTextGraph(models);
        Path second = Files.createDirectories(models.resolve("temper"));
        for (String file : List.of("model.onnx", "tokenizer.json", "golden.csv", "card.md")) {
            Files.copy(models.resolve("mood").resolve(file), second.resolve(file));
        }
        Files.writeString(second.resolve("model.yaml"), TestTextGraph.PASSPORT.replace("name: mood", "name: temper"));
        try (TextUnderstander understander = TextUnderstander.read(models, TextSettings.standard())) {
            assertThat(understander.problems())
                    .extracting(Problem::sentence)
                    .singleElement()
                    .asString()
                    .startsWith("mood/model.yaml, answers: 'mood' is answered by temper for en too");
            assertThat(understander.models())
                    .allSatisfy(one -> assertThat(one.state()).isEqualTo(OtherModel.State.ADMITTED));
        }
    }
}
