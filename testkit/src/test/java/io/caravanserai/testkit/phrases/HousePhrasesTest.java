package io.caravanserai.testkit.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.action.NoProcessException;
import io.caravanserai.domain.decision.ReusedRequestException;
import io.caravanserai.domain.language.NotTranscribedException;
import io.caravanserai.domain.memory.UnknownCursorException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.replay.TooManyReplaysException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HousePhrasesTest {

    private static final Problem WRONG =
            new Problem("offers.xlsx", "sheet 'rules', cell D14", "sevn", "is not a number", "Maybe write 7.");
    private static final Phrases CHINESE = Phrases.in(Locale.forLanguageTag("zh-CN"));

    @Test
    void aProblemReadsNaturallyInBothLanguages() {
        assertThat(CHINESE.sentence(WRONG)).isEqualTo("offers.xlsx，工作表“rules”，单元格 D14：“sevn”不是数字。可以写 7。");
        assertThat(CHINESE.verdict(WRONG)).isEqualTo("“sevn”不是数字。可以写 7。");
        assertThat(WRONG.sentence())
                .isEqualTo("offers.xlsx, sheet 'rules', cell D14: 'sevn' is not a number. Maybe write 7.");
        assertThat(Phrases.in(Locale.GERMAN).sentence(WRONG)).isEqualTo(WRONG.sentence());
    }

    @Test
    void whereNothingWasFoundNothingIsQuoted() {
        Problem missing = new Problem("x.yaml", "row 3", "", "is missing", "Maybe drop it.");
        assertThat(missing.sentence()).isEqualTo("x.yaml, row 3: is missing. Maybe drop it.");
        assertThat(CHINESE.sentence(missing)).isEqualTo("x.yaml，第 3 行：缺失。可以删除它。");
    }

    @Test
    void whatNobodyHasAPhraseForStaysAsItIs() {
        Problem odd = new Problem("x.yaml", "a.b", "it", "is purple", "Paint it.");
        assertThat(CHINESE.sentence(odd)).isEqualTo("x.yaml，a.b：“it”is purple。Paint it.");
        assertThat(CHINESE.say("")).isEmpty();
    }

    @Test
    void theValueIsNeverTouched() {
        Problem twin = new Problem("x.yaml", "", "is missing", "is missing", "Maybe one of {}, a | b.");
        assertThat(CHINESE.sentence(twin)).isEqualTo("x.yaml：“is missing”缺失。可以是 {}, a | b 之一。");
    }

    /** The API answers with the problems of these. */
    @Test
    void refusalsOfTheDomainAreSaidToo() {
        assertThat(Stream.of(
                                new ReusedRequestException("R1").problem(),
                                new UnknownCursorException("C1", new IllegalStateException()).problem(),
                                new TooManyReplaysException(8).problem(),
                                new NotTranscribedException("BUSY", false).problem(),
                                new NoProcessException("OFFER", List.of()).problem())
                        .map(CHINESE::sentence))
                .containsExactly(
                        "请求，请求编号：“R1”已经用于询问另一位客户。请每次提问都用新的编号。",
                        "请求，游标：“C1”不属于该列表。请去掉游标从头开始。",
                        "请求，等待中的回放：“8”已达上限。请取消一个，或等其中一个完成后再试。",
                        "请求，录音：“BUSY”使录音没有转写成文字。可以改为发送书面的话轮。",
                        "流程：“OFFER”没有部署。请把它的流程图放入 processes/；已部署的有 []。");
    }

    @Test
    void whatSchemasSayIsSaidToo() {
        assertThat(CHINESE.say("string found, object expected")).isEqualTo("写成了 string，应为 object");
    }

    @Test
    void placesAreSaidPartByPart() {
        assertThat(CHINESE.place("request body, record 2, line 7, data.amount"))
                .isEqualTo("请求正文，第 2 条记录，第 7 行，data.amount");
    }

    @Test
    void thePhraseThatSaysMostIsMeant() {
        assertThat(CHINESE.say("line 'hit'")).isEqualTo("设置行“hit”");
        assertThat(CHINESE.say("line 3")).isEqualTo("第 3 行");
    }
}
