package org.carerelay.platform.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** The names that an expression of a deployment may use: building blocks, and values that something in it provides. */
final class KnownNames {

    /** Values that processes carry by agreement: they are set in Java when a request is stored or a step is taken. */
    private static final Set<String> CONTRACT =
            Set.of("ref", "urgency", "category", "language", "disposition", "slaLevel", "authenticatedUserId");

    private final Set<String> names = new TreeSet<>(CONTRACT);

    KnownNames(BuildingBlocks blocks, Candidate candidate) {
        names.addAll(blocks.names());
        candidate.forms().values().stream()
                .flatMap(form -> form.components().stream())
                .forEach(component -> add(component.text("key")));
        candidate.decisions().values().stream()
                .flatMap(model -> model.getModelElementsByType(Output.class).stream())
                .forEach(output -> add(output.getName()));
        candidate.each(BusinessRuleTask.class, (file, task) -> {
            add("decisionResult");
            add(task.getCamundaResultVariable());
        });
        candidate.each(ServiceTask.class, (file, task) -> add(task.getCamundaResultVariable()));
        candidate.each(MultiInstanceLoopCharacteristics.class, (file, loop) -> {
            names.addAll(Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
            add(loop.getCamundaElementVariable());
        });
        // values that a calling process passes in cannot be seen from here: the called process lists them
        candidate.each(
                Process.class,
                (file, process) -> ElementProperties.find(process, "inputs")
                        .ifPresent(inputs ->
                                Stream.of(inputs.split(",")).map(String::strip).forEach(this::add)));
        candidate.processes().values().forEach(model -> {
            addAll(model.getModelElementsByType(CamundaInputParameter.class), "name");
            addAll(model.getModelElementsByType(CamundaOutputParameter.class), "name");
            addAll(model.getModelElementsByType(CamundaOut.class), "target");
        });
    }

    Set<String> all() {
        return names;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    private void addAll(Iterable<? extends ModelElementInstance> elements, String attribute) {
        elements.forEach(element -> add(element.getAttributeValue(attribute)));
    }

    private void add(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }
}
