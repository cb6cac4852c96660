package org.carerelay.support;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Tests share one clinic: what others left for a clinician would fill the inbox time that a test counts on. */
public final class Inboxes {

    private Inboxes() {}

    /** Nothing waits for this person in particular any more. */
    public static void empty(TaskService tasks, String staff) {
        for (Task task : tasks.createTaskQuery().taskInvolvedUser(staff).list()) {
            tasks.setAssignee(task.getId(), null);
            tasks.deleteCandidateUser(task.getId(), staff);
        }
    }
}
