package io.caravanserai.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void aTerminalThatCannotWriteChineseReadsEnglish() {
        Map<String, String> chinese = Map.of("LANG", "zh_CN");
        assertThat(Terminal.language(chinese, StandardCharsets.US_ASCII)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theStrongestVariableDecides() {
        assertThat(Terminal.language(Map.of(), StandardCharsets.UTF_8)).isEqualTo(Locale.ENGLISH);
        assertThat(Terminal.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", ""), StandardCharsets.UTF_8))
                .isEqualTo(Locale.CHINESE);
        assertThat(Terminal.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_GB"), StandardCharsets.UTF_8))
                .isEqualTo(Locale.ENGLISH);
    }
}
