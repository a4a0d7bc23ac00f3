package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's source works as it is printed. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void sourceOfTheReadmeMakesAnEventOfItsSample() throws IOException {
        Path file = folder.resolve("loyalty-visits.yaml");
        Files.writeString(file, block("yaml"));
        List<Normalised> results = new ArrayList<>();

        Normaliser.of(ConnectorReader.read(file, Map.of()), Shipped.SCHEMAS, Shipped.CLOCK)
                .read(
                        new ByteArrayInputStream(block("csv").getBytes(Charset.forName("GB18030"))),
                        "in.csv",
                        results::add);

        assertThat(results).hasSize(1);
        Event event = ((Normalised.Ready) results.get(0)).event();
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-05T10:30:00Z"));
        assertThat(event.partitionKey()).isEqualTo("phone:+8613800138001");
        assertThat(event.data().values()).isEqualTo(Map.of("step", "consult", "category", "手机"));
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Shipped.FOLDER.resolve("README.md")));
        assertThat(block.find()).as("a %s block", language).isTrue();
        return block.group(1);
    }
}
