package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.drl.EngineersRules;
import io.caravanserai.decisiontables.drl.RuleShelf;
import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TablesInForce;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of the release in force. A new release is compiled by whoever brings it, only what changed of it, and swapped in
 * whole; decisions go on meanwhile.
 */
public final class ReleasedRuleBook implements RuleBook, TablesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasedRuleBook.class);

    private final WorkbookCompiler compiler;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RuleShelf shelf;
    private Map<String, Built> built = Map.of();
    private volatile EngineersRules rules = EngineersRules.NONE;
    private volatile List<Problem> problems = List.of();
    private volatile @Nullable DroolsRuleBook book;

    /** @param zone of the days that tables are in force */
    public ReleasedRuleBook(
            Catalogue catalogue, ActionCatalogue actions, TableLimits limits, InstantSource clock, ZoneId zone) {
        this.compiler = new WorkbookCompiler(catalogue, actions, limits);
        this.shelf = new RuleShelf(catalogue);
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by isOf
    private record Built(byte[] bytes, CompiledTable table) {

        boolean isOf(byte[] other) {
            return Arrays.equals(bytes, other);
        }
    }

    /** @throws RetryLaterException before the first release: deciding by half of the tables would be wrong */
    @Override
    public RuleSet current() {
        DroolsRuleBook now = book;
        if (now == null) {
            throw new RetryLaterException(
                    "Decisions wait until the decision tables are mended.",
                    new IllegalStateException("No release of tables is in force here."));
        }
        return now.current();
    }

    @Override
    public synchronized void replace(Map<String, byte[]> workbooks) {
        Map<String, Built> next = new TreeMap<>();
        Problems all = new Problems("decision-tables");
        workbooks.forEach((file, bytes) -> build(file, bytes, all).ifPresent(one -> next.put(file, one)));
        all.throwIfAny();
        built = next;
        swap();
    }

    /**
     * Takes engineers' rules over, from the deployment and from nowhere else; the next decision sees them all. A broken file
     * keeps its last good version, and without one its facts stay absent.
     *
     * @param files bytes by path
     */
    public synchronized void deriveBy(Map<String, byte[]> files) {
        rules = shelf.take(files);
        problems = shelf.problems();
        if (book != null) {
            swap();
        }
    }

    /** What is wrong with engineers' rules, empty when all is well. */
    public List<Problem> problems() {
        return problems;
    }

    /** Engineers' rules in force, for whoever compiles tables to try them. */
    public EngineersRules rules() {
        return rules;
    }

    private void swap() {
        List<CompiledTable> tables = built.values().stream().map(Built::table).toList();
        DroolsRuleBook before = book;
        book = new DroolsRuleBook(tables, rules, clock, zone);
        if (before == null || !before.current().version().equals(current().version())) {
            LOG.atInfo().addKeyValue("version", current().version()).log("Decision tables came into force");
        }
    }

    private Optional<Built> build(String file, byte[] bytes, Problems all) {
        Built before = built.get(file);
        if (before != null && before.isOf(bytes)) {
            return Optional.of(before);
        }
        Problems problems = new Problems(file);
        Optional<Built> after = compiler.compile(file, bytes, problems).map(table -> new Built(bytes.clone(), table));
        all.addAll(problems.list());
        return after;
    }
}
