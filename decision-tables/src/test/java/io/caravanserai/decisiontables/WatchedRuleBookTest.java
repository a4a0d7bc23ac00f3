package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.table.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchedRuleBookTest {

    private static final Instant SPRING_2026 = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private Instant now = SPRING_2026;
    private Workbooks workbooks;
    private Path gifts;

    @BeforeEach
    void withOneTable() {
        workbooks = new Workbooks(folder);
        gifts = workbooks.gifts();
    }

    @Test
    void decidesNothingWhileABadTableHasNoGoodVersionYet() {
        workbooks.giftsWithCell("rules", "C3", "sevn");
        try (WatchedRuleBook book = book()) {
            assertThat(book.problems()).extracting(Problem::advice).contains("Maybe write 7.");
            assertThatThrownBy(book::current)
                    .isInstanceOf(RetryLaterException.class)
                    .cause()
                    .isInstanceOf(InvalidAssetException.class)
                    .hasMessageContaining("Maybe write 7.");

            workbooks.gifts();
            pollTwice(book);

            assertThat(book.current().version()).isNotBlank();
        }
    }

    @Test
    void aChangedTableComesIntoForceOnceItStoodStill() {
        try (WatchedRuleBook book = book()) {
            RuleSet before = book.current();
            workbooks.giftsWithCell("rules", "J5", "retention_call");
            book.poll();
            assertThat(book.current()).isSameAs(before);
            book.poll();
            assertThat(action(book.current())).isEqualTo("retention_call");
            assertThat(book.current().version()).isNotEqualTo(before.version());
            assertThat(action(before)).isEqualTo("retention_discount");
        }
    }

    @Test
    void aBadTableLeavesTheLastGoodVersionAndShowsItsProblems() {
        try (WatchedRuleBook book = book()) {
            RuleSet before = book.current();
            workbooks.giftsWithCell("rules", "C3", "sevn");
            pollTwice(book);
            assertThat(book.current()).isSameAs(before);
            assertThat(book.problems()).extracting(Problem::advice).containsExactly("Maybe write 7.");
            workbooks.gifts();
            pollTwice(book);
            assertThat(book.problems()).isEmpty();
            assertThat(book.current().version()).isEqualTo(before.version());
        }
    }

    @Test
    void aBadTableDoesNotKeepItsNeighbourFromComingIntoForce() {
        try (WatchedRuleBook book = book()) {
            workbooks.put("offers/bad.xlsx", new byte[0]);
            workbooks.giftsWithCell("rules", "J5", "retention_call");
            pollTwice(book);
            assertThat(action(book.current())).isEqualTo("retention_call");
            assertThat(book.problems()).extracting(Problem::file).containsExactly("offers/bad.xlsx");
        }
    }

    @Test
    void aTableThatIsGoneStaysInForceAndIsMissed() throws IOException {
        try (WatchedRuleBook book = book()) {
            Files.delete(gifts);
            pollTwice(book);
            assertThat(action(book.current())).isEqualTo("retention_discount");
            assertThat(book.problems().get(0).sentence()).contains("is gone").contains("Maybe put it back");
        }
    }

    @Test
    @Timeout(30)
    void watchesTheFolderByItself() {
        try (WatchedRuleBook book = book().watch(Duration.ofMillis(20))) {
            workbooks.giftsWithCell("rules", "J5", "retention_call");
            while (!action(book.current()).equals("retention_call")) {
                Thread.onSpinWait();
            }
            assertThat(book.problems()).isEmpty();
        }
    }

    @Test
    void savingWithoutAChangeKeepsTheVersion() {
        try (WatchedRuleBook book = book()) {
            String version = book.current().version();
            workbooks.gifts(workbook -> workbook.getSheet("rules").setColumnWidth(3, 9_000));
            pollTwice(book);
            assertThat(book.current().version()).isEqualTo(version);
        }
    }

    @Test
    void aTableEndsAtMidnightOfItsLastDay() {
        try (WatchedRuleBook book = book()) {
            now = Instant.parse("2027-12-31T23:59:59Z");
            assertThat(book.current().evaluate("gifts", facts())).hasSize(1);
            now = Instant.parse("2028-01-01T00:00:00Z");
            assertThat(book.current().evaluate("gifts", facts())).isEmpty();
        }
    }

    private WatchedRuleBook book() {
        InstantSource clock = () -> now;
        return new WatchedRuleBook(folder, Shipped.CATALOGUE, Shipped.ACTIONS, clock, ZoneOffset.UTC);
    }

    private static void pollTwice(WatchedRuleBook book) {
        book.poll();
        book.poll();
    }

    private static String action(RuleSet set) {
        return set.evaluate("gifts", facts()).get(0).text("action").orElseThrow();
    }

    private static Facts facts() {
        return new Facts(Shipped.CATALOGUE);
    }
}
