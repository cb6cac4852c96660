package org.carerelay.messaging.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.carerelay.kernel.Reference;

/** Lets the week pass in which nobody writes after an answer was read, so that a case closes. */
final class QuietWeek {

    private final RuntimeService processes;
    private final ManagementService jobs;

    QuietWeek(RuntimeService processes, ManagementService jobs) {
        this.processes = processes;
        this.jobs = jobs;
    }

    void passAfter(Reference reference) {
        var reply = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey("FollowReplyProcess")
                .singleResult();
        var week = jobs.createJobQuery()
                .processInstanceId(reply.getId())
                .activityId("Event_QuietWeek")
                .singleResult();
        jobs.executeJob(week.getId());
    }
}
