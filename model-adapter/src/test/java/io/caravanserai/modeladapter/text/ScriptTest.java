package io.caravanserai.modeladapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Where is my parcel? | EN",
                "我的包裹在哪里 | ZH",
                "我的iPhone 15 Pro Max坏了 | ZH",
                "The sign said 出口 and we followed it | EN",
                "ok | EN",
                "123 | EN"
            })
    void isTheOneMostIsWrittenIn(String text, Script script) {
        assertThat(Script.of(text)).isEqualTo(script);
    }
}
