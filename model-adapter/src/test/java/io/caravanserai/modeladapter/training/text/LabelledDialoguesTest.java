package io.caravanserai.modeladapter.training.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledDialoguesTest {

    private static final String DIALOGUES =
            """
            [{"id": "1", "turns": [{"sender": "customer", "utterances": ["My line is dead", " ", "since Monday"]},
                {"sender": "helpdesk", "utterances": ["Sorry"]}, {"sender": "customer", "utterances": ["Useless"]}],
              "annotations": [{"quality": {"S": -2}}, {"quality": {"S": -1}}]},
             {"id": "2", "turns": [{"sender": "customer", "utterances": ["Thank you"]}], "annotations": [{"quality": {"S": 2}}]},
             {"id": "3", "turns": [{"sender": "helpdesk", "utterances": ["Hello?"]}], "annotations": [{"quality": {"S": 0}}]}]
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatTheCustomerSaidLineByLineAndHowSureTheReadersWere() throws IOException {
        Report report = new Report("text", 1);
        TextLesson lesson = read(DIALOGUES, report);
        assertThat(lesson.rows())
                .extracting(TextRow::text)
                .containsExactly("My line is dead\nsince Monday\nUseless", "Thank you");
        assertThat(lesson.rows().get(0).truth()[1]).isBetween(0.9, 1.0);
        assertThat(lesson.rows().get(1).truth()[1]).isBetween(0.0, 0.1);
        assertThat(report.data()).containsEntry("without_words_or_opinions", 1).containsEntry("below_the_bound", 1);
    }

    @Test
    void refusesWhatIsNotJsonAndWhatTeachesNothing() {
        assertThatThrownBy(() -> read("[{", new Report("text", 1))).hasMessageContaining("is where reading stopped");
        assertThatThrownBy(() -> read("[]", new Report("text", 1))).hasMessageContaining("teaches nothing");
    }

    private TextLesson read(String json, Report report) throws IOException {
        Path file = Files.writeString(folder.resolve("dialogues.json"), json);
        Path map = Files.writeString(
                folder.resolve("map.yaml"), "settings: {opinions: annotations.quality.S, below: -0.5, script: en}\n");
        return new LabelledDialogues(ColumnMap.read(map)).read(file, report);
    }
}
