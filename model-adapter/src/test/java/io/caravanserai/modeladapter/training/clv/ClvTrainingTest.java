package io.caravanserai.modeladapter.training.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.paper.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of x, t_x and T, as CDNOW is published. */
class ClvTrainingTest {

    private static final String THEIRS = "columns: {customer_id: ID, x: n, t_x: last, T: weeks, m_x: zbar}";

    @TempDir
    Path folder;

    @Test
    void namesEveryCellThatCannotBe() {
        assertThatThrownBy(() -> train("ID,x,t_x,T\n1,2,30.5,20\n2,-1,0,20\n3,many,0,20\n", ""))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("line 2, t_x: '30.5' is a longer time than T")
                .hasMessageContaining("line 3, x: '-1'")
                .hasMessageContaining("line 4, x: 'many'");
    }

    @Test
    void noMoneyIsMadeUpWhereTheTableSaysNone() throws IOException {
        Report report = train(table("ID,x,t_x,T,zbar"), "columns: {customer_id: ID}");
        assertThat(report.parameters()).containsKey("bg_nbd").doesNotContainKey("gamma_gamma");
        assertThat(lines().get(1)).startsWith("1,").endsWith(",,");
        assertThat(report.json()).contains("no money");
    }

    @Test
    void aTableMayCallItsColumnsOtherwise() throws IOException {
        Report report = train(table("ID,n,last,weeks,zbar"), THEIRS);
        assertThat(report.parameters()).containsKey("gamma_gamma");
        assertThat(report.data()).containsEntry("customers", 40).containsEntry("repeats", 60.0);
        assertThat(lines()).hasSize(41).noneMatch(line -> line.endsWith(","));
    }

    private Report train(String csv, String map) {
        return new Lab(folder).data(csv).train(new ClvTraining(), map);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("out/clv/clv.csv"));
    }

    /** Forty customers with 0 to 3 repeats. */
    private static String table(String header) {
        StringBuilder table = new StringBuilder(header).append('\n');
        for (int i = 1; i <= 40; i++) {
            int repeats = i % 4;
            table.append("%d,%d,%d,%d,%d%n".formatted(i, repeats, repeats * (2 + i % 7), 39, repeats * (5 + i % 11)));
        }
        return table.toString();
    }
}
