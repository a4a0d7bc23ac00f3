package io.caravanserai.processes;

import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Brings diagrams and their forms into the engine, each folder by itself, and only when something in it has changed. */
public final class ProcessDeployment {

    private final Path folder;
    private final ProcessCatalog catalog;

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
    public List<Problem> deploy(RepositoryService repository) {
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
