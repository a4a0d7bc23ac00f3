package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels a head cannot be taught by. */
class HeadLabelsTest {

    @TempDir
    private Path models;

    @Test
    void namesLabelsTheMapDoesNotKnow() throws IOException {
        HeadSchool school = new HeadSchool(models);
        assertThat(school.train(
                        Shipped.MODELS.resolve("../sentences/en.csv"),
                        "columns: {label: sentiment}\nsettings: {classes: {negative: bad}}\n"))
                .isEqualTo(1);
        assertThat(school.screen())
                .contains("'positive' is no label of --map: settings: classes")
                .contains("Maybe one of [negative]");
    }

    @Test
    void refusesAClassOfAFewRows() throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        for (int i = 0; i < 30; i++) {
            lines.add("text %d\t%s".formatted(i, i < 3 ? "rare" : "usual"));
        }
        Path data = Files.write(models.resolve("few.csv"), lines);
        HeadSchool school = new HeadSchool(models);
        assertThat(school.train(data, "separator: \"\\t\"\n")).isEqualTo(1);
        assertThat(school.screen())
                .contains("'rare (3 rows)' is too little to learn from")
                .contains("Maybe bring 20 of each");
    }
}
