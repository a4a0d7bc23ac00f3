package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.engine.TableCompiler;
import io.caravanserai.decisiontables.workbook.Limits;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last good version of each workbook. A refresh compiles only what changed; a workbook that became bad, or is gone,
 * keeps its last good version and says why. Not safe for use by several threads: its owner calls it from one.
 */
final class TableShelf {

    private final TableFolder folder;
    private final XlsxReader xlsx = new XlsxReader(Limits.standard());
    private final TableReader tables;
    private final TableCompiler compiler;
    private final Map<String, Slot> slots = new TreeMap<>();
    private List<Problem> folderProblems = List.of();

    TableShelf(Path folder, Catalogue catalogue, ActionCatalogue actions) {
        this.folder = new TableFolder(folder);
        this.tables = new TableReader(catalogue, actions);
        this.compiler = new TableCompiler(catalogue);
    }

    /** @return true when a table came into being or changed */
    boolean refresh() {
        Problems problems = new Problems("decision-tables");
        folder.check(problems);
        folderProblems = problems.list();
        List<CompiledTable> before = tables();
        List<String> files = folder.workbooks();
        slots.replaceAll((file, slot) -> files.contains(file) ? slot : slot.gone(file));
        files.forEach(this::refresh);
        return !before.equals(tables());
    }

    List<CompiledTable> tables() {
        return slots.values().stream().map(Slot::good).flatMap(Optional::stream).toList();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(folderProblems);
        slots.values().forEach(slot -> all.addAll(slot.problems()));
        return all;
    }

    private void refresh(String file) {
        Slot slot = slots.getOrDefault(file, Slot.EMPTY);
        Problems problems = new Problems(file);
        try {
            byte[] bytes = folder.bytes(file);
            if (!slot.isOf(bytes)) {
                Optional<CompiledTable> compiled = compiled(file, bytes, problems);
                slots.put(file, new Slot(bytes, compiled.isPresent() ? compiled : slot.good(), problems.list()));
            }
        } catch (NoSuchFileException e) {
            slots.put(file, slot.gone(file));
        } catch (IOException e) {
            problems.add("", e.getMessage(), "cannot be read", "Maybe check its permissions.");
            slots.put(file, new Slot(new byte[0], slot.good(), problems.list()));
        }
    }

    private Optional<CompiledTable> compiled(String file, byte[] bytes, Problems problems) {
        Optional<WorkbookText> workbook = xlsx.read(file, bytes, problems);
        if (workbook.isEmpty()) {
            return Optional.empty();
        }
        Table table = tables.read(workbook.get(), problems);
        return problems.isEmpty() ? compiler.compile(table, problems) : Optional.empty();
    }

    /** @param bytes the file as last seen, so that an unchanged one is not read again */
    @SuppressWarnings("ArrayRecordComponent") // compared by isOf
    private record Slot(byte[] bytes, Optional<CompiledTable> good, List<Problem> problems) {

        static final Slot EMPTY = new Slot(new byte[0], Optional.empty(), List.of());

        boolean isOf(byte[] other) {
            return bytes.length > 0 && Arrays.equals(bytes, other);
        }

        Slot gone(String file) {
            Problem problem = new Problem(
                    file,
                    "",
                    file,
                    "is gone; its last version stays in force",
                    "Maybe put it back, or restart the hub.");
            return new Slot(new byte[0], good, List.of(problem));
        }
    }
}
