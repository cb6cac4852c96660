package org.carerelay.notification.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.notification.FrontDesk;
import org.carerelay.notification.NoticeTemplate;
import org.springframework.stereotype.Component;

/**
 * Asks by a task of {@code UndeliveredNoticeProcess}, under the reference of the request. An incident tells administrators
 * in Cockpit too; it goes with the task.
 */
@Component
class EngineFrontDesk implements FrontDesk {

    static final String PROCESS = "UndeliveredNoticeProcess";
    static final String TASK = "Task_CallAboutNotice";
    static final String INCIDENT = "undeliveredNotice";
    /** Process variable: id of the notice. */
    static final String NOTICE = "notice";

    // default: whoever wrote the request has been told its own promise, and the ladder of an unread answer runs besides
    private static final Urgency URGENCY = Urgency.ROUTINE;

    private final RuntimeService processes;

    EngineFrontDesk(RuntimeService processes) {
        this.processes = processes;
    }

    @Override
    public void callAbout(Reference reference, UUID notice, NoticeTemplate template) {
        var instance = processes.startProcessInstanceByKey(
                PROCESS,
                reference.value(),
                Variables.putValue(NOTICE, notice.toString())
                        .putValue("urgency", URGENCY.name())
                        .putValue("category", template.name())
                        .putValue("slaLevel", 0));
        var task = processes
                .createExecutionQuery()
                .processInstanceId(instance.getId())
                .activityId(TASK)
                .singleResult();
        processes.createIncident(
                INCIDENT, task.getId(), notice.toString(), "An e-mail did not get through; the front desk has a task.");
    }
}
