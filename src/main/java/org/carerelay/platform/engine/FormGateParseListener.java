package org.carerelay.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Wraps the form of each user task and start event, and closes the ways around it. */
final class FormGateParseListener extends AbstractBpmnParseListener {

    private final FormGate gate;

    FormGateParseListener(FormGate gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setTaskFormHandler(new FormGateTaskHandler(task.getTaskFormHandler(), gate));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                completed -> FormPassage.require("This task has a form: it can be completed by its form only."));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        if (process.getStartFormHandler() != null) {
            process.setStartFormHandler(new FormGateStartHandler(process.getStartFormHandler(), gate));
        }
        ExecutionListener started = FormGateParseListener::requirePassage;
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, started);
    }

    /** A called process has no form of its own: the model that calls it decides. */
    private static void requirePassage(DelegateExecution started) {
        if (((ExecutionEntity) started).getSuperExecution() == null) {
            FormPassage.require("This process starts with a form: it can be started by its form only.");
        }
    }
}
