package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.drl.EngineersRules;
import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.engine.TableSet;
import io.caravanserai.decisiontables.grid.CaseIds;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.CaseReport;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableTrial;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Compiles workbooks for Drools as the rule book would, without putting them in force. Safe for several threads. */
public final class DroolsTrial implements TableTrial {

    private final Catalogue catalogue;
    private final WorkbookCompiler compiler;
    private final Supplier<EngineersRules> rules;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the days that tables are in force */
    public DroolsTrial(
            Catalogue catalogue, ActionCatalogue actions, TableLimits limits, InstantSource clock, ZoneId zone) {
        this(catalogue, actions, limits, () -> EngineersRules.NONE, clock, zone);
    }

    /** @param rules engineers' rules in force, which drafts are tried together with */
    public DroolsTrial(
            Catalogue catalogue,
            ActionCatalogue actions,
            TableLimits limits,
            Supplier<EngineersRules> rules,
            InstantSource clock,
            ZoneId zone) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.compiler = new WorkbookCompiler(catalogue, actions, limits);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public RuleSet compile(Map<String, byte[]> workbooks) {
        List<CompiledTable> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(workbooks).forEach((file, bytes) -> {
            Problems inFile = new Problems(file);
            compiler.compile(file, bytes, inFile).ifPresent(tables::add);
            problems.addAll(inFile.list());
        });
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
        return new TableSet(tables, rules.get(), LocalDate.ofInstant(clock.instant(), zone));
    }

    @Override
    public CaseReport cases(String file, byte[] workbook) {
        Problems problems = new Problems(file);
        Optional<CompiledTable> compiled = compiler.compile(file, workbook, problems);
        problems.throwIfAny();
        CaseIds ids = new CaseIds();
        return new CaseReport(compiled.orElseThrow().table().cases().stream()
                .map(example -> TableCases.run(compiled.get(), example, ids.next(example.name()), catalogue))
                .toList());
    }
}
