package org.carerelay.journey.process;

import org.camunda.bpm.engine.RepositoryService;

/** The models below {@code src/test/resources/journey}, deployed once. */
class TestModels {

    TestModels(RepositoryService repositoryService) {
        repositoryService
                .createDeployment()
                .addClasspathResource("journey/QuestionProcess.bpmn")
                .addClasspathResource("journey/CallingProcess.bpmn")
                .addClasspathResource("journey/SeveralWaitsProcess.bpmn")
                .addClasspathResource("journey/BrokenProcess.bpmn")
                .addClasspathResource("journey/BesideProcess.bpmn")
                .addClasspathResource("journey/SortDecision.dmn")
                .deploy();
    }
}
