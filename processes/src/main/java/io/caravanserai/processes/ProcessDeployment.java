package io.caravanserai.processes;

import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;

/** Brings diagrams and their forms into the engine, each folder by itself, and only when something in it has changed. */
public final class ProcessDeployment {

    private final Path folder;
    private final ProcessCatalog catalog;
    private @Nullable Map<Path, FileTime> deployed;

    /**
     * @param folder holds {@code <name>/<name>.bpmn} and the forms beside it
     */
    public ProcessDeployment(Path folder, ProcessCatalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    /**
     * Deploys every sound diagram; a broken one keeps its last good version and stops no other.
     *
     * @return what is wrong with the broken ones
     */
    public synchronized List<Problem> deploy(RepositoryService repository) {
        deployed = times();
        List<Problem> problems = new ArrayList<>();
        for (Path diagram : ProcessCatalog.diagrams(folder)) {
            List<Problem> found = catalog.check(diagram);
            problems.addAll(found);
            if (found.isEmpty()) {
                deploy(repository, diagram);
            }
        }
        return List.copyOf(problems);
    }

    /** True when a file was written since the last deployment, or came, or went; false before the first. */
    public synchronized boolean isBehind() {
        return deployed != null && !deployed.equals(times());
    }

    private Map<Path, FileTime> times() {
        Map<Path, FileTime> times = new HashMap<>();
        ProcessCatalog.diagrams(folder).stream()
                .flatMap(diagram -> resources(diagram.getParent()).stream())
                .forEach(file -> times.put(file, time(file)));
        return times;
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // it went while it was looked at; the next look sees it gone
        }
    }

    private void deploy(RepositoryService repository, Path diagram) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("processes/" + diagram.getParent().getFileName())
                .source("caravanserai")
                .enableDuplicateFiltering(false);
        resources(diagram.getParent()).forEach(resource -> add(deployment, resource));
        deployment.deploy();
    }

    private static List<Path> resources(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(ProcessDeployment::isDeployed).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder (%s) cannot be read.".formatted(directory), e);
        }
    }

    private static boolean isDeployed(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".bpmn") || name.endsWith(".html");
    }

    private static void add(DeploymentBuilder deployment, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            deployment.addInputStream(file.getFileName().toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), e);
        }
    }
}
