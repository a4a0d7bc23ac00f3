package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.drl.EngineersRules;
import io.caravanserai.decisiontables.drl.RuleShelf;
import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.engine.TableSet;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.domain.table.RuleSet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Decision tables executed by Drools, read once. Days in force (effective from, until) are days of the given zone by the
 * given clock, not of the decision's as-of time: the set in force changes at midnight.
 */
public final class DroolsRuleBook implements RuleBook {

    private final InstantSource clock;
    private final ZoneId zone;
    private volatile TableSet today;

    DroolsRuleBook(List<CompiledTable> tables, EngineersRules rules, InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.today = new TableSet(tables, rules, day());
    }

    /**
     * Reads and compiles every {@code <group>/<table>.xlsx} and every {@code <group>/<rules>.drl} of the folder.
     *
     * @throws InvalidAssetException with every problem of every file
     */
    public static DroolsRuleBook read(
            Path folder, Catalogue catalogue, ActionCatalogue actions, InstantSource clock, ZoneId zone) {
        return new DroolsRuleBook(TableShelf.read(folder, catalogue, actions), rules(folder, catalogue), clock, zone);
    }

    private static EngineersRules rules(Path folder, Catalogue catalogue) {
        RuleShelf shelf = new RuleShelf(catalogue);
        EngineersRules rules = shelf.take(new DiskTables(folder).read().rules());
        if (!shelf.problems().isEmpty()) {
            throw new InvalidAssetException(shelf.problems());
        }
        return rules;
    }

    /** The same on the machine's clock and zone. */
    public static DroolsRuleBook read(Path folder, Catalogue catalogue, ActionCatalogue actions) {
        return read(folder, catalogue, actions, InstantSource.system(), ZoneId.systemDefault());
    }

    @Override
    public RuleSet current() {
        TableSet set = today;
        LocalDate day = day();
        if (!set.day().equals(day)) {
            set = set.on(day);
            today = set;
        }
        return set;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
