package io.caravanserai.modeladapter.training.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.modeladapter.training.measure.Interval;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrainingScreenTest {

    private final Report report = new Report("recommend", 1)
            .data("rows", 7)
            .data("source", "till")
            .split("by", "time")
            .metric("hit_rate_at_10_next_order_times_popularity", new Interval(1.5, 1.25, 2))
            .warning("column id was left out: one value a row")
            .wrote("var/models/recommend");

    @Test
    void speaksChineseToWhoReadsChinese() {
        assertThat(shown(Locale.CHINESE))
                .containsExactly(
                        "读取了 7 行",
                        "  行数                         7",
                        "  来源                         till",
                        "  划分方式                     按时间",
                        "  前十命中率，下一单（相对热门的倍数） 1.5000（1.2500 至 2.0000）",
                        "  注意：列 id 被略去：one value a row",
                        "  已写入 var/models/recommend");
    }

    @Test
    void saysTheNamesOfTheReportToOthersAndKeepsThemInTheReport() {
        assertThat(shown(Locale.ENGLISH))
                .containsExactly(
                        "read 7 rows",
                        "  rows                         7",
                        "  source                       till",
                        "  by                           time",
                        "  hit_rate_at_10_next_order_times_popularity 1.5000 (1.2500 to 2.0000)",
                        "  mind: column id was left out: one value a row",
                        "  wrote var/models/recommend");
        assertThat(report.json()).contains("\"by\" : \"time\"", "column id was left out");
    }

    private String[] shown(Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TrainingScreen screen =
                new TrainingScreen(new PrintStream(bytes, true, StandardCharsets.UTF_8), Phrases.in(language));
        screen.line("read 7 rows");
        report.show(screen);
        return bytes.toString(StandardCharsets.UTF_8).split("\\R");
    }
}
