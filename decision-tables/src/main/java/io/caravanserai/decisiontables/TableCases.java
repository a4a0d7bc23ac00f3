package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.cell.ValueTexts;
import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.CaseReport.CaseResult;
import io.caravanserai.domain.table.TableHit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the cases sheets: what each table is given, and what it must answer. */
public final class TableCases {

    private TableCases() {}

    /** @param problems empty when the table answered as expected */
    public record Result(String file, String place, String name, List<Problem> problems) {
        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /**
     * One result a case, in the order of files and rows; days in force are not looked at.
     *
     * @throws InvalidAssetException with every problem of every workbook, when one cannot be read
     */
    public static List<Result> run(Path folder, Catalogue catalogue, ActionCatalogue actions) {
        return TableShelf.read(folder, catalogue, actions).stream()
                .flatMap(table -> run(table, catalogue))
                .toList();
    }

    private static Stream<Result> run(CompiledTable compiled, Catalogue catalogue) {
        return compiled.table().cases().stream().map(example -> run(compiled, example, catalogue));
    }

    private static Result run(CompiledTable compiled, Table.Case example, Catalogue catalogue) {
        CaseResult result = run(compiled, example, example.name(), catalogue);
        return new Result(compiled.table().file(), example.place(), example.name(), result.problems());
    }

    /** @param id of the case in its workbook */
    static CaseResult run(CompiledTable compiled, Table.Case example, String id, Catalogue catalogue) {
        Facts facts = new Facts(catalogue);
        example.given().forEach(facts::set);
        List<TableHit> hits = compiled.evaluate(facts);
        String file = compiled.table().file();
        List<Problem> problems = example.expected().stream()
                .flatMap(expected -> differences(file, expected, hits))
                .toList();
        List<String> fired = hits.stream().map(hit -> hit.row().row()).toList();
        return new CaseResult(id, example.name(), fired, problems);
    }

    private static Stream<Problem> differences(String file, Table.Expected expected, List<TableHit> hits) {
        List<Object> answers = hits.stream()
                .map(hit -> hit.outputs().get(expected.entry().name()))
                .filter(Objects::nonNull)
                .toList();
        if (answers.equals(expected.answers())) {
            return Stream.empty();
        }
        String rows = hits.stream().map(hit -> hit.row().row()).collect(Collectors.joining(", "));
        return Stream.of(new Problem(
                file,
                expected.place(),
                texts(answers),
                "came out instead of '%s'".formatted(texts(expected.answers())),
                "Maybe correct the case, or the rows that answered: %s.".formatted(rows.isEmpty() ? "none" : rows)));
    }

    private static String texts(List<Object> answers) {
        return answers.isEmpty()
                ? "nothing"
                : answers.stream().map(ValueTexts::of).collect(Collectors.joining(", "));
    }
}
