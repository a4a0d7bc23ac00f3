package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineersRulesTest {

    private static final String FILE = "customer/worth.drl";
    private static final int RELOADS = 20;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private ReleasedRuleBook book;
    private String worth;

    @BeforeEach
    void withOneTable() throws IOException {
        worth = Files.readString(Shipped.RESOURCES.resolve("worth.drl"));
        book = new ReleasedRuleBook(
                Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), InstantSource.system(), ZoneOffset.UTC);
        book.replace(Map.of("offers/gifts.xlsx", Files.readAllBytes(new Workbooks(folder).gifts())));
    }

    @Test
    void aRuleDerivesAFactAndIsNamed() {
        RuleSet before = book.current();
        take(worth);
        Facts facts = facts();
        List<FiredRow> fired = book.current().derive(facts);
        assertThat(facts.number("clv")).hasValue(4_000);
        assertThat(fired).singleElement().satisfies(rule -> {
            assertThat(rule.file()).isEqualTo(FILE);
            assertThat(rule.row()).isEqualTo("Worth twice the spend of a year");
            assertThat(rule.version()).hasSize(8);
        });
        assertThat(book.current().version()).isNotEqualTo(before.version());
        assertThat(before.derive(facts())).isEmpty();
    }

    @Test
    void aBrokenFileIsAProblemWithItsLineAndTheLastGoodVersionStays() {
        take(worth);
        RuleSet good = book.current();
        take(worth.replace("> 1000", ">> 1000"));
        assertThat(book.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.expected()).startsWith("does not compile");
        });
        assertThat(book.problems()).extracting(Problem::place).contains("line 7");
        assertThat(book.current().version()).isEqualTo(good.version());
        assertThat(book.current().derive(facts())).hasSize(1);
    }

    @Test
    void aWrongTypeIsFoundInItsLineOfTheFileNotOfWhatTheEngineMakesOfIt() {
        String twice = worth + worth.substring(worth.indexOf("rule ")).replace("twice", "thrice");
        take(twice.replaceFirst("(?s)\\* 2(?=.*end.*end)", "* \"two\""));
        assertThat(book.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("line 9");
            assertThat(problem.found()).endsWith("* \"two\");");
            assertThat(problem.expected()).contains("operator *").doesNotContain("Java source");
        });
        take(twice.replaceFirst("(?s)(thrice.*)\\* 2", "$1* nobody()"));
        assertThat(book.problems()).extracting(Problem::place).containsExactly("line 15");
        take(twice.replaceFirst("(?s)(thrice.*)> 1000", "$1> nobody()"));
        assertThat(book.problems()).extracting(Problem::place).containsExactly("line 13");
        take(twice.replaceFirst("> 1000", "> true"));
        assertThat(book.problems()).extracting(Problem::place).containsExactly("a condition; the engine names no line");
    }

    @Test
    void whatCannotBeParsedIsFoundInItsLineAndToldWithoutTheEnginesOwnLines() {
        String twice = worth + worth.substring(worth.indexOf("rule ")).replace("twice", "thrice");
        take(twice.replaceFirst("(?s)(thrice.*)> 1000", "$1>> 1000"));
        assertThat(book.problems()).extracting(Problem::place).containsExactly("line 13");
        take(twice.replaceFirst("(?s)(thrice.*)2\\);", "$12)"));
        assertThat(book.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("line 15");
            assertThat(problem.expected()).contains("Parse error").doesNotContain("stacktrace", "javaparser", "(line");
        });
        take(twice.replaceFirst("(?s)(thrice.*)\\) \\)", "$1) "));
        assertThat(book.problems()).singleElement().satisfies(problem -> assertThat(problem.place())
                .isEqualTo("line 14"));
    }

    @Test
    void aNameTheCatalogueDoesNotKnowIsFoundBeforeAnyCustomerComesAlong() {
        take(worth.replace("\"spend_365d\") > 1000", "\"spent\") > 1000")
                .replace("derive(\"clv\"", "derive(\"spend_30d\""));
        assertThat(book.problems())
                .extracting(Problem::place, Problem::found)
                .containsExactly(tuple("line 7", "spent"), tuple("line 9", "spend_30d"));
        assertThat(book.current().derive(facts())).isEmpty();
    }

    @Test
    void aFileThatIsGoneDerivesNothing() {
        take(worth);
        book.deriveBy(Map.of());
        assertThat(book.current().derive(facts())).isEmpty();
    }

    @Test
    void theFolderHoldsRulesBesideItsTables() throws IOException {
        Files.createDirectories(folder.resolve("customer"));
        Files.writeString(folder.resolve(FILE), worth);
        assertThat(new DiskTables(folder).read().rules()).containsOnlyKeys(FILE);
        assertThat(DroolsRuleBook.read(folder, Shipped.CATALOGUE, Shipped.ACTIONS)
                        .current()
                        .derive(facts()))
                .hasSize(1);
    }

    @Test
    void replacedRulesLeaveNoClassesBehind() {
        reload(5);
        long gone = unloaded();
        long metaspace = metaspace();
        reload(RELOADS);
        long classesGone = unloaded() - gone;
        long moreMetaspace = metaspace() - metaspace;
        System.out.printf(
                "%d reloads of a rule file: %d classes unloaded, metaspace %+.2f MB%n",
                RELOADS, classesGone, (double) moreMetaspace / MEGABYTE);
        assertThat(classesGone).isGreaterThan(4L * RELOADS);
        assertThat(moreMetaspace).isLessThan(4 * MEGABYTE);
    }

    private void reload(int times) {
        for (int time = 0; time < times; time++) {
            take(worth.replace("* 2", "* " + (time % 7 + 2)));
            assertThat(book.current().derive(facts())).hasSize(1);
        }
        System.gc();
    }

    private void take(String text) {
        book.deriveBy(Map.of(FILE, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Facts facts() {
        return new Facts(Shipped.CATALOGUE).set("spend_365d", 2_000);
    }

    private static long unloaded() {
        return ManagementFactory.getClassLoadingMXBean().getUnloadedClassCount();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
    }
}
