package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.CaseReport;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkshopSafetyTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));

    @TempDir
    Path folder;

    private byte[] gifts = {};

    @BeforeEach
    void withTheSmallTable() throws IOException {
        gifts = Files.readAllBytes(new Workbooks(folder).gifts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"x\" when eval(true) then System.exit(1); end",
                "#{T(java.lang.Runtime).getRuntime().exit(1)}",
                "${7*7}",
                "\"; then System.exit(1); end rule \"y\" when",
                "<script>alert(1)</script>",
                "null) || (true",
            })
    void codeInACellIsATextAndNothingElse(String code) {
        byte[] edited = workshop(TableLimits.standard())
                .apply(Workbooks.GIFTS, gifts, List.of(new TableEdit.SetCell("R003", "wording_zh", code)));
        RuleSet rules = trial().compile(Map.of(Workbooks.GIFTS, edited));
        assertThat(rules.evaluate("gifts", new Facts(Shipped.CATALOGUE)).get(0).text("wording_zh"))
                .hasValue(code);
        assertThat(trial().cases(Workbooks.GIFTS, edited).passed()).isTrue();
    }

    @Test
    void limitsAreSettingsAndTheRefusalNamesThem() {
        assertThat(refusals(new TableLimits(1_000, 100, 64))).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("is more than 1000 bytes"));
        assertThat(refusals(new TableLimits(1 << 20, 2, 64)))
                .anySatisfy(sentence -> assertThat(sentence).contains("is beyond 2 rows. Maybe split the table."));
        assertThat(refusals(new TableLimits(1 << 20, 100, 5)))
                .anySatisfy(sentence -> assertThat(sentence).contains("lies beyond 5 columns"));
    }

    @Test
    void aFailingCaseIsReportedWithTheRowsThatAnswered() {
        byte[] edited = workshop(TableLimits.standard())
                .apply(
                        Workbooks.GIFTS,
                        gifts,
                        List.of(new TableEdit.AddCase(
                                "wrong", Map.of("value_tier", "general"), Map.of("action", "retention_gift"))));
        CaseReport report = trial().cases(Workbooks.GIFTS, edited);
        assertThat(report.failures()).isEqualTo(1);
        assertThat(report.results().get(2).id()).isEqualTo("wrong");
        assertThat(report.results().get(2).firedRows()).containsExactly("R003");
        assertThat(report.results().get(2).problems())
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .contains("'retention_discount' came out instead of 'retention_gift'");
    }

    private List<String> refusals(TableLimits limits) {
        return workshop(limits).check(Workbooks.GIFTS, gifts).stream()
                .map(Problem::sentence)
                .toList();
    }

    private static Workshop workshop(TableLimits limits) {
        return new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, limits);
    }

    private static DroolsTrial trial() {
        return new DroolsTrial(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), CLOCK, ZoneOffset.UTC);
    }
}
