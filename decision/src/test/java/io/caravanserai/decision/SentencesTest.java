package io.caravanserai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void bothLanguagesKnowTheSameSentences() throws IOException {
        assertThat(bundle("rationale_zh.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        bundle("rationale.properties").stringPropertyNames());
    }

    @Test
    void noSentenceHoldsASingleQuoteThatTheFormatterWouldSwallow() throws IOException {
        assertThat(bundle("rationale.properties").values())
                .noneMatch(text -> String.valueOf(text).contains("'"));
        assertThat(bundle("rationale_zh.properties").values())
                .noneMatch(text -> String.valueOf(text).contains("'"));
    }

    private static Properties bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(SentencesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
