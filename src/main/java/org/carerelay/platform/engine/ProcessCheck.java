package org.carerelay.platform.engine;

import java.util.Collection;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** The shape of a process: names, picture, ways out of its gateways and ends. */
final class ProcessCheck implements ModelCheck {

    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[01][0-9a-z]{6}");

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate.processes().forEach((file, model) -> checkProcesses(file, model, faults));
        candidate.each(FlowNode.class, (file, node) -> checkNode(file, node, faults));
        candidate.each(
                ExclusiveGateway.class, (file, gateway) -> checkDefault(file, gateway, gateway.getDefault(), faults));
        candidate.each(
                InclusiveGateway.class, (file, gateway) -> checkDefault(file, gateway, gateway.getDefault(), faults));
        candidate.each(EndEvent.class, (file, end) -> {
            if (ElementProperties.find(end, "endState").isEmpty()) {
                faults.add(file, end, "does not say how the case ends: add the property endState.");
            }
        });
        candidate.each(SubProcess.class, (file, subProcess) -> checkEventSubProcess(file, subProcess, faults));
    }

    private static void checkProcesses(String file, BpmnModelInstance model, Faults faults) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            faults.add(file, "The file holds " + processes.size() + " processes: draw one process in each file.");
        }
        for (Process process : processes) {
            if (!baseName(file).equals(process.getId())) {
                faults.add(
                        file,
                        process,
                        "must have the id of its file: set the id to " + baseName(file) + " or call the file "
                                + process.getId() + ".bpmn.");
            }
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                faults.add(file, process, "has no history time to live: set it, for example to P2190D.");
            }
            if (!process.isExecutable()) {
                faults.add(file, process, "is not executable: tick Executable.");
            }
        }
    }

    private static void checkNode(String file, FlowNode node, Faults faults) {
        if (!(node.getDiagramElement() instanceof BpmnShape)) {
            faults.add(file, node, "is not drawn: place it in the diagram, so that everybody can see it.");
        }
        if (GENERATED.matcher(node.getId()).matches()) {
            faults.add(
                    file,
                    node,
                    "has an id made by a machine: give it one that says what it is, for example "
                            + "Task_TriageMessage. It stands in the ledger for years.");
        }
    }

    private static void checkDefault(String file, FlowNode gateway, @Nullable SequenceFlow flow, Faults faults) {
        if (SequenceFlows.from(gateway).count() > 1 && flow == null) {
            faults.add(
                    file, gateway, "has no default way out: mark one flow as default, or a case can get stuck here.");
        }
    }

    private static void checkEventSubProcess(String file, SubProcess subProcess, Faults faults) {
        if (!subProcess.triggeredByEvent()) {
            return;
        }
        boolean timer = subProcess.getChildElementsByType(StartEvent.class).stream()
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
        if (timer) {
            faults.add(
                    file,
                    subProcess,
                    "starts by a timer, which would fire again when running cases move to a new "
                            + "version: put a boundary timer on the task that waits.");
        }
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.bpmn(20\\.xml)?$", "");
    }
}
