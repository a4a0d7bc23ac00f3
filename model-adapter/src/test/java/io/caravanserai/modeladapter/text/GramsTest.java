package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GramsTest {

    private final Grams chinese = new Grams(Script.ZH, 18);
    private final Grams english = new Grams(Script.EN, 18);

    @Test
    void anEmptyTextHasGramsToo() {
        assertThat(chinese.of("")).isNotEmpty();
        assertThat(english.of(" \n ")).isNotEmpty();
    }

    @Test
    void capitalsWidthNumbersAndLinksMakeNoDifference() {
        assertThat(english.of("See https://a.example/x at 10:30"))
                .isEqualTo(english.of("SEE https://b.example AT 9:05"));
        assertThat(chinese.of("ＡＢＣ太好了")).isEqualTo(chinese.of("abc太好了"));
    }

    @Test
    void aShoutIsKeptButItsLengthIsNot() {
        assertThat(english.of("noooooooo!!!!!!!!")).isEqualTo(english.of("noooo!!!!"));
    }

    @Test
    void staysWithinItsBitsAscendingAndDistinct() {
        int[] found = new Grams(Script.EN, 8).of("the quick brown fox jumps over the lazy dog and is not seen again");
        assertThat(found).isSorted().doesNotHaveDuplicates();
        assertThat(found[0]).isNotNegative();
        assertThat(found[found.length - 1]).isLessThan(256);
    }
}
