package io.caravanserai.processes;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * The BPMN models of a folder ({@code <name>/<name>.bpmn}) and the law they keep: history ends, every symbol is drawn, code
 * is a named delegate, expressions are tests of variables.
 */
public final class ProcessCatalog {

    private final Set<String> delegates;

    /**
     * @param delegates names a diagram may call
     */
    public ProcessCatalog(Set<String> delegates) {
        this.delegates = Set.copyOf(delegates);
    }

    /** Diagrams of the folder, in name order. */
    public static List<Path> diagrams(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(directory -> directory.resolve(directory.getFileName() + ".bpmn"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of processes (%s) cannot be read.".formatted(folder), e);
        }
    }

    /** The process key a diagram's file stands for: {@code service-recovery.bpmn} is {@code service_recovery}. */
    public static String key(Path diagram) {
        return DiagramLaw.keyOf(diagram.getFileName().toString());
    }

    /** Everything wrong with one diagram, nothing when it may be deployed. */
    public List<Problem> check(Path diagram) {
        String file = String.valueOf(diagram.getFileName());
        try {
            return check(file, Files.readAllBytes(diagram));
        } catch (IOException e) {
            String advice = "Maybe the file is missing or its rights are too narrow.";
            return List.of(new Problem(file, "", "", "cannot be read", advice));
        }
    }

    List<Problem> check(String file, byte[] xml) {
        try {
            Document diagram = DiagramReader.read(file, xml);
            return new DiagramLaw(file, diagram, delegates).problems();
        } catch (InvalidAssetException e) {
            return e.problems();
        }
    }

    /** Everything wrong with any diagram of the folder. */
    public List<Problem> checkFolder(Path folder) {
        return diagrams(folder).stream()
                .flatMap(diagram -> check(diagram).stream())
                .toList();
    }

    /** Actions whose process has no diagram: their decisions could not be carried out. */
    public static List<Problem> checkActions(ActionCatalogue actions, Path folder) {
        Set<String> keys =
                Set.copyOf(diagrams(folder).stream().map(ProcessCatalog::key).toList());
        Problems problems = new Problems("actions.yaml");
        actions.all().stream()
                .filter(action -> action.process() != null && !keys.contains(action.process()))
                .forEach(action -> missing(problems, action, keys));
        return problems.list();
    }

    private static void missing(Problems problems, ActionDefinition action, Set<String> keys) {
        problems.add(
                "action " + action.id() + ", process",
                action.process(),
                "has no diagram in processes/",
                "Maybe one of %s.".formatted(keys.stream().sorted().toList()));
    }
}
