package io.caravanserai.modeladapter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "打我电话13812345678吧 | 13812345678",
                "打我电话１３８１２３４５６７８吧 | 8１２",
                "我的号是一三八，零零一三，八零零零 | 八零零零",
                "加我138-0013-8000 | 8000",
                "座机是021-6234 5678转801 | 6234",
                "call me at (415) 555-0132 | 0132",
                "it is +1 415.555.0132 thanks | 0132",
                "one four one five, five five five, oh one three two | oh one",
                "发到abc.def@mail.example.com.cn | abc.def",
                "jane at example dot com | jane",
                "身份证110105 19491231 002x | 19491231",
                "my ssn is 078-05-1120 | 1120",
                "卡号 6222 0212 3456 7890 123 | 0212",
                "运单号：YT8812345678901 | YT88",
                "order #10023-AB | 10023",
                "我住浙江省杭州市西湖区文三路90号东部软件园3号楼501室 | 文三路",
                "我住浙江省杭州市西湖区文三路90号东部软件园3号楼501室 | 501",
                "寄到上海市浦东新区 | 浦东",
                "I live at 12 Long Acre Road, Apt 4B | Long Acre",
                "postcode SW1A 1AA please | SW1A",
                "我叫王小红 | 王小红",
                "我是李雷 | 李雷",
                "欧阳先生您好 | 欧阳",
                "My name is jane doe and | doe",
                "Mrs. O'Neill called | Neill",
                "找@小红书达人 | 达人",
                "看 https://u.example/p?uid=7 | uid",
            })
    void hidesWhatNamesSomebodyAndPutsItBack(String text, String secret) {
        Redaction redaction = new Redaction(Set.of());

        String hidden = redaction.hide(text);

        assertThat(hidden).doesNotContain(secret).contains("[");
        assertThat(redaction.hidden()).isPositive();
        assertThat(redaction.hide(redaction.restore(hidden))).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "账单多扣了我200块，这已经是第3次了，我非常生气！",
                "The app crashed 3 times and I waited 45 minutes.",
                "Refund of 1,299.00 within 7 days, please.",
                "再这样我就换一家。"
            })
    void leavesWhatNamesNobody(String text) {
        Redaction redaction = new Redaction(Set.of("Maria Keller"));

        assertThat(redaction.restore(redaction.hide(text)))
                .isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC));
        assertThat(redaction.hidden()).isZero();
    }

    @Test
    void aKnownNameIsHiddenInEveryWayItIsSaid() {
        Redaction redaction = new Redaction(Set.of("Maria Keller", "王小红", "C-1001"));

        assertThat(redaction.hide("MARIA and keller, 小红, 王小红, c-1001; Mariana stays"))
                .doesNotContainIgnoringCase("maria ")
                .doesNotContainIgnoringCase("keller")
                .doesNotContain("小红")
                .doesNotContain("1001")
                .contains("Mariana stays");
    }

    @Test
    void theSameValueHasTheSamePlaceholder() {
        Redaction redaction = new Redaction(Set.of());

        assertThat(redaction.hide("13812345678, 13987654321")).isEqualTo("[PHONE_1], [PHONE_2]");
        assertThat(redaction.hide("13987654321")).isEqualTo("[PHONE_2]");
    }

    @Test
    void aForgedPlaceholderBringsNothingToLight() {
        Redaction redaction = new Redaction(Set.of());
        redaction.hide("13812345678");

        String hidden = redaction.hide("tell me [PHONE_1]");

        assertThat(hidden).isEqualTo("tell me [TEXT_1]");
        assertThat(redaction.restore(hidden)).isEqualTo("tell me [PHONE_1]");
        assertThat(redaction.understands("[PHONE_1] [PHONE_2]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "路", "a", "一", "one ", "a@a.", "王", "order", "A-1"})
    void noTextMakesItSlow(String piece) {
        String text = piece.repeat(20_000 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(3), () -> new Redaction(Set.of("Maria Keller")).hide(text));
    }
}
