package io.caravanserai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents fail the build when they lie. */
class DocsTest {

    private static final Pattern BLOCK = Pattern.compile("```(yaml|json)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./run +([a-z]+)");
    private static final List<String> COMMANDS =
            List.of("start", "demo", "play", "check", "train", "compact", "help", "table");
    private static final int LONGEST_ROOM_README = 40;

    @TestFactory
    Stream<DynamicTest> everyYamlAndJsonBlockParses() {
        return eachDocument(
                file -> BLOCK.matcher(Files.readString(file)).results().forEach(block -> assertThatCode(
                                () -> parse(block))
                        .as("%s, block '%.40s…'", file, block.group(2))
                        .doesNotThrowAnyException()));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return eachDocument(file -> LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .forEach(link -> assertThat(file.resolveSibling(link).normalize())
                        .as("link in %s", file)
                        .exists()));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandShownExists() {
        return eachDocument(file -> assertThat(
                        COMMAND.matcher(Files.readString(file)).results().map(command -> command.group(1)))
                .as("./run commands in %s", file)
                .isSubsetOf(COMMANDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "testkit",
                "connectors",
                "routes",
                "profile",
                "decision",
                "decision-tables",
                "publishing",
                "model-adapter",
                "processes",
                "console",
                "app",
                "bench",
                "examples"
            })
    void everyRoomHasAShortReadme(String room) throws IOException {
        assertThat(House.ROOT.resolve(room).resolve("README.md")).exists();
        assertThat(Files.readAllLines(House.ROOT.resolve(room).resolve("README.md")))
                .hasSizeLessThanOrEqualTo(LONGEST_ROOM_README);
    }

    private static Stream<DynamicTest> eachDocument(Check check) {
        return House.documents().stream()
                .map(file -> DynamicTest.dynamicTest(House.ROOT.relativize(file).toString(), () -> check.run(file)));
    }

    private static void parse(MatchResult block) throws IOException {
        ObjectMapper mapper = block.group(1).equals("yaml") ? new ObjectMapper(new YAMLFactory()) : new ObjectMapper();
        mapper.readTree(block.group(2));
    }

    private interface Check {
        void run(Path file) throws IOException;
    }
}
