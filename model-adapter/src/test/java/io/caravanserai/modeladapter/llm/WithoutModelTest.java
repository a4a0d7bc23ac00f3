package io.caravanserai.modeladapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.CallInsight;
import io.caravanserai.domain.language.CallText;
import io.caravanserai.domain.language.NotTranscribedException;
import io.caravanserai.domain.language.Recording;
import io.caravanserai.domain.language.Turn;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house without a language model: as shipped, and when its settings are broken. */
class WithoutModelTest {

    private static final Path SHIPPED = Path.of(".");
    private static final Phrases CHINESE = Phrases.in(Locale.CHINESE);

    @TempDir
    private Path folder;

    @Test
    void asShippedNobodyIsAsked() {
        LanguageRoom room = room(Map.of(), SHIPPED);

        assertThat(room.problems()).isEmpty();
        assertThat(room.wording()
                        .write(Asking.request("The draft.", null, Set.of()))
                        .by())
                .isEqualTo(Author.template("off"));
    }

    @Test
    void rulesReadACall() {
        CallInsight insight = room(Map.of(), SHIPPED)
                .calls()
                .read(new CallText(
                        List.of(
                                new Turn("customer", "Hello. My bill is wrong again! I want to leave!"),
                                new Turn("agent", "I understand. We will check it today."),
                                new Turn("customer", "Thank you.")),
                        Set.of()));

        assertThat(insight.topics()).containsExactly("billing");
        assertThat(insight.promises()).containsExactly("We will check it today.");
        assertThat(insight.reasons()).containsExactly("My bill is wrong again!", "I want to leave!");
        assertThat(insight.sentiment()).isEqualTo(-0.4);
        assertThat(insight.by()).isEqualTo(Author.template("off"));
    }

    @Test
    void recordingsStayInTheHouse() {
        byte[] sound = "RIFF....WAVE".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> room(Map.of(), SHIPPED).transcriber().transcribe(recording(sound)))
                .isInstanceOf(NotTranscribedException.class)
                .hasMessageContaining("off");
    }

    @Test
    void everythingWrongWithTheSettingsIsSaidAtOnce() throws IOException {
        write("llm.yaml", "enabled: true\nmodell: x\nattempts: 99\nanswers: xml\n");

        LanguageRoom room = room(Map.of(), folder);

        assertThat(room.problems().stream().map(Problem::place))
                .contains("modell", "base_url", "model", "attempts", "answers");
        assertThat(room.problems().stream().map(Problem::sentence))
                .contains(
                        "llm.yaml, model: 'nothing' is there, but a value is required. Maybe compare with docs/how-to/connect-an-llm.md.");
        assertThat(room.problems().stream().map(problem -> CHINESE.say(problem.expected())))
                .allSatisfy(said -> assertThat(said).containsPattern("\\p{IsHan}"));
        assertThat(room.wording()
                        .write(Asking.request("The draft.", null, Set.of()))
                        .by()
                        .reason())
                .isEqualTo("broken");
    }

    @Test
    void anotherMachineIsNotAskedWithoutEncryption() {
        assertThat(problem(Map.of("HUB_LLM_BASE_URL", "http://llm.example/v1", "HUB_LLM_MODEL", "m")))
                .contains("llm.example")
                .contains("plain_http: true");
    }

    @Test
    void aKeyThatIsNotThereIsNamedByItsVariable() {
        assertThat(problem(Map.of(
                        "HUB_LLM_BASE_URL", "https://llm.example/v1",
                        "HUB_LLM_MODEL", "m",
                        "HUB_LLM_KEY_VARIABLE", "DEEPSEEK_API_KEY")))
                .contains("DEEPSEEK_API_KEY")
                .contains("export it");
    }

    @Test
    void aKeyIsNeverShown() {
        assertThat(new ApiKey("sk-secret")).hasToString("***");
        assertThat(problem(Map.of(
                        "HUB_LLM_BASE_URL",
                        "https://llm.example/v1",
                        "HUB_LLM_MODEL",
                        "m",
                        "HUB_LLM_KEY",
                        "sk secret")))
                .contains("characters no key has")
                .doesNotContain("secret");
    }

    @Test
    void aBrokenPromptLeavesTheTemplates() throws IOException {
        copyPrompts();
        write("prompts/message.md", "Write {whatever}.");
        Files.delete(folder.resolve("prompts/rationale.schema.json"));

        LanguageRoom room = room(Map.of("HUB_LLM_BASE_URL", "https://llm.example/v1", "HUB_LLM_MODEL", "m"), folder);

        assertThat(room.problems().stream().map(Problem::sentence))
                .anyMatch(sentence -> sentence.contains("message.md") && sentence.contains("whatever"))
                .anyMatch(sentence -> sentence.contains("rationale.schema.json"));
    }

    @Test
    void mendedSettingsComeIntoForceWhileTheHubRuns() throws IOException {
        write("llm.yaml", "enabled: perhaps\n");
        LanguageRoom room = room(Map.of(), folder);
        assertThat(room.problems()).isNotEmpty();

        write("llm.yaml", "enabled: false\n");
        room.reload();

        assertThat(room.problems()).isEmpty();
        assertThat(room.wording()
                        .write(Asking.request("The draft.", null, Set.of()))
                        .by()
                        .reason())
                .isEqualTo("off");
    }

    private String problem(Map<String, String> environment) {
        return room(environment, folder).problems().stream()
                .map(Problem::sentence)
                .toList()
                .toString();
    }

    private static LanguageRoom room(Map<String, String> environment, Path folder) {
        return Asking.room(environment, new CountedDays(), folder);
    }

    static Recording recording(byte[] bytes) {
        return new Recording(bytes, "audio/wav", "", "customer");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private void copyPrompts() throws IOException {
        try (var files = Files.list(SHIPPED.resolve("prompts"))) {
            for (Path file : files.toList()) {
                write("prompts/" + file.getFileName(), Files.readString(file));
            }
        }
    }
}
