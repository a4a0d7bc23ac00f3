package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProcessWiringTest {

    private static final List<Path> DIAGRAMS = ProcessCatalog.diagrams(TestHouse.FOLDER);
    private static final Set<String> DELEGATES =
            ProcessDelegates.of(TestDoors.closed()).keySet();

    @Test
    void everyShippedDiagramKeepsTheLaw() {
        assertThat(new ProcessCatalog(DELEGATES).checkFolder(TestHouse.FOLDER)).isEmpty();
    }

    @Test
    void shipsTheFourProcessesThatActionsName() {
        assertThat(DIAGRAMS)
                .extracting(ProcessCatalog::key)
                .containsExactly("campaign", "offer", "retention", "service_recovery");
    }

    /** {@code enrolBatch} is for campaigns that run on a diagram of before: they decided inside a job. */
    @Test
    void everyDelegateButTheRetiredOneIsCalledByADiagram() {
        Pattern call = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
        Set<String> called = DIAGRAMS.stream()
                .flatMap(diagram -> call.matcher(text(diagram)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(called).doesNotContain("enrolBatch");
        called.add("enrolBatch");
        assertThat(called).containsExactlyInAnyOrderElementsOf(DELEGATES);
    }

    @Test
    void namesKnownWithoutAHouseAreTheNamesOfTheDelegates() {
        assertThat(ProcessDelegates.NAMES).containsExactlyInAnyOrderElementsOf(DELEGATES);
    }

    @Test
    void everyDiagramHasItsStoryAndItsPicture() {
        assertThat(DIAGRAMS)
                .allSatisfy(diagram -> assertThat(beside(diagram, ".story.md")).isRegularFile())
                .allSatisfy(diagram -> assertThat(beside(diagram, ".svg")).isRegularFile());
    }

    @Test
    void everyFormADiagramNamesLiesBesideIt() {
        Pattern form = Pattern.compile("formKey=\"embedded:deployment:([^\"]+)\"");
        assertThat(DIAGRAMS).allSatisfy(diagram -> assertThat(
                        form.matcher(text(diagram)).results().map(match -> diagram.resolveSibling(match.group(1))))
                .allSatisfy(path -> assertThat(path).isRegularFile()));
    }

    @Test
    void agentMustChooseWhatTheCustomerSaid() {
        assertThat(DIAGRAMS)
                .extracting(diagram -> diagram.resolveSibling("agent-call.html"))
                .filteredOn(Files::exists)
                .hasSize(3)
                .allSatisfy(form -> assertThat(text(form)).containsPattern("required[^>]*>\\s*<option value=\"\">"));
    }

    @Test
    void formsCarryNoScript() {
        assertThat(DIAGRAMS).allSatisfy(diagram -> assertThat(diagram.getParent())
                .isDirectoryNotContaining(
                        file -> file.toString().endsWith(".html") && text(file).contains("<script")));
    }

    private static Path beside(Path diagram, String ending) {
        String name = diagram.getFileName().toString().replace(".bpmn", ending);
        return diagram.resolveSibling(name);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
