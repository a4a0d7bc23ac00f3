package io.caravanserai.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an integrator hears of a broken file: everything, with lines and advice. */
class BrokenConnectorTest {

    private static final Path BROKEN = Path.of(System.getProperty("hub.root"), "connectors/src/test/resources/broken");

    @Test
    void saysEverythingAtOnce() {
        assertThat(problemsOf("several"))
                .containsExactly(
                        "several.yaml, line 8, source.password: '***' is a secret in a file."
                                + " Maybe write ${env:NAME} and set NAME.",
                        "several.yaml, line 11, format.separator: '，' does not match the regex pattern ^[\\t -~]$."
                                + " Maybe compare it with the schema.",
                        "several.yaml, line 3, kind: 'shop' is not allowed here."
                                + " Maybe one of [crm, call-center, social, transactions, other].",
                        "several.yaml, line 13, on-errors: 'on-errors' is not a known key. Maybe one of [name, version,"
                                + " kind, title, enabled, source, format, split, id, time, identifiers, mask, hash-key,"
                                + " map, on-error].",
                        "several.yaml, line 5, source: 'topic' is missing. Maybe add it.",
                        "several.yaml, line 7, source.topik: 'topik' is not a known key. Maybe one of [type, topic,"
                                + " brokers, group, security-protocol, sasl-mechanism, username, password].",
                        "several.yaml, line 4, title: 'en' is missing. Maybe add it.",
                        "several.yaml, line 2, version: 'one' is not a whole number. Maybe change its type.");
    }

    @Test
    void saysWhatTheSchemaCannot() {
        assertThat(problemsOf("meaning"))
                .containsExactly(
                        "meaning.yaml, line 11, mask: 'hash' has no key. Maybe add hash-key: ${env:HUB_HASH_KEY}.",
                        "meaning.yaml, line 9, time.zone: 'Mars/Olympus' is not a time zone. Maybe Asia/Shanghai.",
                        "meaning.yaml, line 10, time.formats: 'noon!' is not a time format. Maybe yyyy-MM-dd HH:mm:ss.",
                        "meaning.yaml, line 6, format.header: 'false' leaves the columns without names."
                                + " Maybe add format.columns.",
                        "meaning.yaml, line 7, split: 'csv' has nothing to split. Maybe drop split; only json has it.",
                        "meaning.yaml, line 13, map: 'uuid() differs each time and would break replay' is no JSLT of"
                                + " ours. Maybe a comma or a bracket is missing.");
    }

    @Test
    void namesTheLineOfWhatIsNoYaml() {
        assertThat(problemsOf("no-yaml"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("no-yaml.yaml, line ")
                .contains("is no YAML");
    }

    @Test
    void refusesEveryKeyThatIsThereTwice() {
        assertThat(problemsOf("twice"))
                .containsExactly(
                        "twice.yaml, line 4, title.en: 'en' is there twice, first in line 4. Maybe drop one of them.",
                        "twice.yaml, line 8, name: 'name' is there twice, first in line 1. Maybe drop one of them.");
    }

    @Test
    void countsLinesOfTheMappingInTheFile() {
        assertThat(problemsOf("bad-map"))
                .containsExactly("bad-map.yaml, line 10, map: 'No such function: 'loud'' is no JSLT of ours."
                        + " Maybe a comma or a bracket is missing.");
    }

    @Test
    void refusesMappingsThatReadOtherFiles() {
        assertThat(problemsOf("imports").get(0)).contains("import of secrets.jslt is not allowed");
    }

    @Test
    void refusesReferencesToNothing() {
        assertThat(problemsOf("unresolved"))
                .contains(
                        "unresolved.yaml, line 7, source.url: 'SHOP_URL' is not in the environment."
                                + " Maybe set SHOP_URL, or enabled to false.",
                        "unresolved.yaml, line 8, source.token: 'SHOP_TOKEN' is not in the environment."
                                + " Maybe set SHOP_TOKEN, or enabled to false.")
                .anyMatch(sentence -> sentence.contains("line 9, source.every: 'often'"));
    }

    @Test
    void refusesAliases() {
        assertThat(problemsOf("alias").get(0)).contains("is an alias");
    }

    @Test
    void refusesNameThatIsNotTheFiles() {
        assertThat(problemsOf("other-name"))
                .containsExactly(
                        "other-name.yaml, line 1, name: 'shop' is not the file's name. Maybe rename one of them.");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(problemsOf("list").get(0)).contains("is no object");
        assertThat(problemsOf("empty").get(0)).contains("is an empty file");
    }

    @Test
    void neverShowsSecrets() {
        ConnectorDefinition definition = TestSource.read(
                TestSource.yaml("format: {type: json}\nmap: .\n")
                        .replace("{type: webhook}", "{type: kafka, topic: t, username: hub, password: \"${env:PW}\"}"),
                Map.of("PW", "12345"));

        assertThat(definition.source().text("password")).isEqualTo("12345");
        assertThat(definition.toString()).doesNotContain("12345").contains("password");
    }

    @Test
    void disabledOneMayWaitForItsEnvironment() {
        String yaml = TestSource.yaml("enabled: ${env:ON:-false}\nformat: {type: json}\nmap: .\n")
                .replace("{type: webhook}", "{type: http, url: \"${env:URL}\"}");

        assertThat(TestSource.read(yaml, Map.of()).enabled()).isFalse();
        assertThat(TestSource.read(yaml, Map.of("ON", "true", "URL", "http://crm"))
                        .source()
                        .text("url"))
                .isEqualTo("http://crm");
        assertThatCode(() -> TestSource.read(yaml, Map.of("ON", "true"))).isInstanceOf(InvalidAssetException.class);
    }

    private static List<String> problemsOf(String name) {
        InvalidAssetException refusal = catchThrowableOfType(
                InvalidAssetException.class, () -> ConnectorReader.read(BROKEN.resolve(name + ".yaml"), Map.of()));
        assertThat(refusal).as("%s is read", name).isNotNull();
        return refusal.problems().stream().map(Problem::sentence).toList();
    }
}
