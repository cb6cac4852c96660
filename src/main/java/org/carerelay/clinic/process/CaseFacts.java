package org.carerelay.clinic.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What running processes know of their case, read for many of them at once. */
@Component
class CaseFacts {

    private final RuntimeService processes;

    CaseFacts(RuntimeService processes) {
        this.processes = processes;
    }

    /** A code of each process instance by its id; those that have none are missing. */
    Map<String, String> of(Set<String> instances, String name) {
        return processes
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(name)
                .list()
                .stream()
                .filter(variable -> variable.getValue() instanceof String text && !text.isEmpty())
                .filter(variable -> variable.getProcessInstanceId().equals(variable.getExecutionId()))
                .collect(Collectors.toMap(
                        variable -> variable.getProcessInstanceId(), variable -> (String) variable.getValue()));
    }
}
