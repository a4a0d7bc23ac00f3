package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
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
    private Map<String, Built> built = Map.of();
    private volatile @Nullable DroolsRuleBook book;

    /** @param zone of the days that tables are in force */
    public ReleasedRuleBook(
            Catalogue catalogue, ActionCatalogue actions, TableLimits limits, InstantSource clock, ZoneId zone) {
        this.compiler = new WorkbookCompiler(catalogue, actions, limits);
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
            throw new IllegalStateException(
                    "No tables are in force yet. Maybe open the first release before deciding.");
        }
        return now.current();
    }

    @Override
    public synchronized void replace(Map<String, byte[]> workbooks) {
        Map<String, Built> next = new TreeMap<>();
        Problems all = new Problems("decision-tables");
        workbooks.forEach((file, bytes) -> build(file, bytes, all).ifPresent(one -> next.put(file, one)));
        all.throwIfAny();
        List<CompiledTable> tables = next.values().stream().map(Built::table).toList();
        book = new DroolsRuleBook(tables, clock, zone);
        built = next;
        LOG.atInfo().addKeyValue("version", current().version()).log("Decision tables came into force");
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
