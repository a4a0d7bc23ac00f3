package io.caravanserai.processes;

import io.caravanserai.domain.problem.Problems;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses a new deployment that breaks the law of diagrams, through whichever door it comes. */
final class CheckedDeployer implements Deployer {

    private final ProcessCatalog catalog;

    CheckedDeployer(ProcessCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Problems problems = new Problems(String.valueOf(deployment.getName()));
            deployment.getResources().values().stream()
                    .filter(CheckedDeployer::isDiagram)
                    .forEach(resource -> problems.addAll(catalog.check(resource.getName(), resource.getBytes())));
            problems.throwIfAny();
        }
    }

    private static boolean isDiagram(ResourceEntity resource) {
        return resource.getName().endsWith(".bpmn") || resource.getName().endsWith(".bpmn20.xml");
    }
}
