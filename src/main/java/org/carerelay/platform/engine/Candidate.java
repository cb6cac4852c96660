package org.carerelay.platform.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.form.deployer.CamundaFormDefinitionDeployer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/**
 * What somebody wants to deploy: the files that could be read, by resource name, and the names of those that could not.
 */
final class Candidate implements KnownModels {

    private final Map<String, BpmnModelInstance> processes = new TreeMap<>();
    private final Map<String, DmnModelInstance> decisions = new TreeMap<>();
    private final Map<String, FormFile> forms = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> caseModels = new ArrayList<>();

    Candidate(Map<String, byte[]> resources) {
        resources.forEach(this::read);
    }

    /** Processes by file name. */
    Map<String, BpmnModelInstance> processes() {
        return processes;
    }

    /** Decisions by file name. */
    Map<String, DmnModelInstance> decisions() {
        return decisions;
    }

    /** Forms by file name. */
    Map<String, FormFile> forms() {
        return forms;
    }

    /** Names of files that are no BPMN, DMN or JSON; the engine's own parsers say more about them. */
    List<String> unreadable() {
        return unreadable;
    }

    List<String> caseModels() {
        return caseModels;
    }

    <E extends BaseElement> void each(Class<E> type, BiConsumer<String, E> action) {
        processes.forEach(
                (file, model) -> model.getModelElementsByType(type).forEach(element -> action.accept(file, element)));
    }

    boolean hasForm(String id) {
        return forms.values().stream().anyMatch(form -> form.id().equals(id));
    }

    @Override
    public boolean hasDecision(String key) {
        return decisionElements().anyMatch(decision -> decision.getId().equals(key));
    }

    @Override
    public boolean hasProcess(String key) {
        return processKeys().contains(key);
    }

    /** Keys of the processes. */
    List<String> processKeys() {
        return processes.values().stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .toList();
    }

    Stream<Decision> decisionElements() {
        return decisions.values().stream().flatMap(model -> model.getModelElementsByType(Decision.class).stream());
    }

    /**
     * Ids of the forms that patients fill in: start forms, unless the property {@code startedBy} of the start says
     * {@code staff}, and those a waiting event or task names for them.
     */
    Set<String> patientForms() {
        var ids = new HashSet<String>();
        each(StartEvent.class, (file, start) -> {
            boolean isForStaff = ElementProperties.find(start, "startedBy")
                    .filter("staff"::equals)
                    .isPresent();
            if (start.getCamundaFormRef() != null && !isForStaff) {
                ids.add(start.getCamundaFormRef());
            }
        });
        each(
                FlowNode.class,
                (file, node) -> ElementProperties.find(node, "patientForm").ifPresent(ids::add));
        return ids;
    }

    private void read(String file, byte[] content) {
        try {
            if (endsWith(file, BpmnDeployer.BPMN_RESOURCE_SUFFIXES)) {
                processes.put(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
            } else if (endsWith(file, DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES)) {
                decisions.put(file, Dmn.readModelFromStream(new ByteArrayInputStream(content)));
            } else if (endsWith(file, CamundaFormDefinitionDeployer.FORM_RESOURCE_SUFFIXES)) {
                forms.put(file, FormFile.read(content));
            } else if (endsWith(file, CmmnDeployer.CMMN_RESOURCE_SUFFIXES)) {
                caseModels.add(file);
            }
        } catch (ModelException | IllegalArgumentException e) {
            unreadable.add(file);
        }
    }

    private static boolean endsWith(String file, String... suffixes) {
        return Stream.of(suffixes).anyMatch(file::endsWith);
    }
}
