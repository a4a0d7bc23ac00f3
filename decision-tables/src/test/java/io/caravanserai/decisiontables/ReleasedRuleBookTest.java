package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.table.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedRuleBookTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private Workbooks workbooks;
    private final ReleasedRuleBook book =
            new ReleasedRuleBook(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), () -> now, ZoneOffset.UTC);

    @BeforeEach
    void withOneTable() {
        workbooks = new Workbooks(folder);
    }

    @Test
    void answersNothingBeforeTheFirstRelease() {
        assertThatThrownBy(book::current)
                .isInstanceOf(RetryLaterException.class)
                .hasMessageContaining("wait until the decision tables are mended");
    }

    @Test
    void oneBadWorkbookKeepsTheWholeReleaseOut() throws IOException {
        book.replace(gifts(workbooks.gifts()));
        RuleSet before = book.current();
        byte[] better = Files.readAllBytes(workbooks.giftsWithCell("rules", "J5", "retention_call"));

        assertThatThrownBy(() -> book.replace(Map.of(Workbooks.GIFTS, better, "offers/bad.xlsx", new byte[] {1})))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("offers/bad.xlsx");
        assertThat(book.current()).isSameAs(before);
    }

    @Test
    void aDecisionUnderWayKeepsItsVersion() throws IOException {
        book.replace(gifts(workbooks.gifts()));
        RuleSet before = book.current();
        book.replace(gifts(workbooks.giftsWithCell("rules", "J5", "retention_call")));

        assertThat(action(before)).isEqualTo("retention_discount");
        assertThat(action(book.current())).isEqualTo("retention_call");
        assertThat(book.current().version()).isNotEqualTo(before.version());
    }

    @Test
    void savingWithoutAChangeKeepsTheVersion() throws IOException {
        book.replace(gifts(workbooks.gifts()));
        String version = book.current().version();
        book.replace(
                gifts(workbooks.gifts(workbook -> workbook.getSheet("rules").setColumnWidth(3, 9_000))));

        assertThat(book.current().version()).isEqualTo(version);
    }

    @Test
    void aTableEndsAtMidnightOfItsLastDay() throws IOException {
        book.replace(gifts(workbooks.gifts()));
        now = Instant.parse("2027-12-31T23:59:59Z");
        assertThat(book.current().evaluate("gifts", facts())).hasSize(1);
        now = Instant.parse("2028-01-01T00:00:00Z");
        assertThat(book.current().evaluate("gifts", facts())).isEmpty();
    }

    private static Map<String, byte[]> gifts(Path file) throws IOException {
        return Map.of(Workbooks.GIFTS, Files.readAllBytes(file));
    }

    private static String action(RuleSet set) {
        return set.evaluate("gifts", facts()).get(0).text("action").orElseThrow();
    }

    private static Facts facts() {
        return new Facts(Shipped.CATALOGUE);
    }
}
