package org.carerelay.journey.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.carerelay.platform.engine.ElementProperties;
import org.springframework.stereotype.Component;

/** What the boxes of a deployed model say to patients; a deployed model never changes, so it is read once. */
@Component
class StepLabels {

    private static final String CLOSES_REQUEST = "closesRequest";

    private final RepositoryService repositoryService;
    private final Cache<Box, Optional<StepLabel>> known =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<String, Boolean> beside =
            Caffeine.newBuilder().maximumSize(200).build();

    StepLabels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** The label of a box, empty when the model has none for patients. */
    Optional<StepLabel> of(String definition, String activity) {
        return known.get(new Box(definition, activity), this::read);
    }

    /** Whether the process stands beside that of the request, which says more about where the request stands. */
    boolean standsBeside(String definition) {
        return beside.get(definition, this::readBeside);
    }

    private boolean readBeside(String definition) {
        return repositoryService.getBpmnModelInstance(definition).getModelElementsByType(Process.class).stream()
                .anyMatch(
                        process -> "false".equals(ElementProperties.all(process).get(CLOSES_REQUEST)));
    }

    private Optional<StepLabel> read(Box box) {
        // the body of a multi-instance activity is no element of the model
        BaseElement element =
                repositoryService.getBpmnModelInstance(box.definition()).getModelElementById(box.activity());
        return element instanceof FlowNode node
                ? StepLabel.of(ElementProperties.all(node), EndingTimers.of(node))
                : Optional.empty();
    }

    private record Box(String definition, String activity) {}
}
