package io.caravanserai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.problem.Phrases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** One language at a time, and a sentence for who mistypes. */
class HelpTest {

    @Test
    void whoReadsChineseIsHelpedInChinese() {
        assertThat(described(Locale.CHINESE)).hasSizeGreaterThan(15).allMatch(HelpTest::isChinese);
    }

    @Test
    void whoReadsEnglishIsHelpedInEnglish() {
        assertThat(described(Locale.ENGLISH)).hasSizeGreaterThan(15).noneMatch(HelpTest::isChinese);
    }

    @Test
    void aWordThatIsNoCommandIsAnsweredWithThoseThatAre() {
        assertThat(complaint("nonsense")).contains("./run: 'nonsense' is not a command.", "demo", "play", "train");
        assertThat(complaint("play")).contains("./run play: 'FOLDER' is missing.", "./run help play");
        assertThat(complaint("demo", "--quick")).contains("'--quick' is not an option", "--exit");
        assertThat(complaint("check", "twice")).contains("'twice' is one word too many");
    }

    @Test
    void aFileThatIsNotThereIsNoStackTrace() {
        assertThat(complaint("table", "check", "nowhere.xlsx")).contains("'nowhere.xlsx' is not there.");
        assertThat(complaint("play", "nowhere")).contains("holds no play.yaml");
    }

    @Test
    void theWholePageIsInOneLanguage() {
        CommandLine play = Hub.commandLine(Locale.CHINESE).getSubcommands().get("play");

        assertThat(play.getUsageMessage()).startsWith("用法：");
    }

    @Test
    void aSettingThatIsWrongIsNoStackTraceEither() {
        StringWriter said = new StringWriter();
        CommandLine line = Hub.commandLine(Locale.ENGLISH)
                .addSubcommand("unsettled", Unsettled.class)
                .setErr(new PrintWriter(said));

        assertThat(Hub.execute(line, Phrases.in(Locale.ENGLISH), "unsettled")).isOne();
        assertThat(said.toString()).contains("HUB_PORT: 'abc' is not a whole number");
    }

    @Test
    void withoutAWordTheExitCodeIsThatOfTheStart() {
        CommandLine line = Hub.commandLine(Locale.ENGLISH);
        line.getCommandSpec().removeSubcommand("start");
        line.addSubcommand("start", new Seven());

        assertThat(line.execute()).isEqualTo(7);
    }

    @Command
    static final class Seven implements Callable<Integer> {

        @Override
        public Integer call() {
            return 7;
        }
    }

    /** Reads its settings as it is made, as some commands do. */
    @Command
    static final class Unsettled implements Runnable {

        private final HubSettings settings = HubSettings.from(Map.of("HUB_PORT", "abc"));

        @Override
        public void run() {
            settings.port();
        }
    }

    private static List<String> described(Locale language) {
        return ofAll(Hub.commandLine(language).getCommandSpec())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<String> ofAll(CommandSpec command) {
        return Stream.of(
                        Stream.of(String.join("", command.usageMessage().description())),
                        Stream.of(String.join("", command.usageMessage().header())),
                        command.args().stream().map(arg -> String.join("", arg.description())),
                        command.subcommands().values().stream()
                                .map(CommandLine::getCommandSpec)
                                .filter(known -> !known.usageMessage().hidden())
                                .flatMap(HelpTest::ofAll))
                .flatMap(texts -> texts);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
    }

    private static String complaint(String... words) {
        StringWriter said = new StringWriter();
        CommandLine line = Hub.commandLine(Locale.ENGLISH).setErr(new PrintWriter(said));
        assertThat(line.execute(words)).isNotZero();
        return said.toString();
    }
}
