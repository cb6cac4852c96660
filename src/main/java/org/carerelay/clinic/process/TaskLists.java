package org.carerelay.clinic.process;

import static org.carerelay.clinic.process.StaffGroup.FRONT_DESK;
import static org.carerelay.clinic.process.StaffGroup.MEDICATION_PHARMACIST;
import static org.carerelay.clinic.process.StaffGroup.ONCALL_CLINICIAN;
import static org.carerelay.clinic.process.StaffGroup.PHYSICIAN;
import static org.carerelay.clinic.process.StaffGroup.PRACTICE_MANAGER;
import static org.carerelay.clinic.process.StaffGroup.REFERRAL_COORDINATOR;
import static org.carerelay.clinic.process.StaffGroup.TRIAGE_NURSE;
import static org.carerelay.clinic.process.TaskFilter.Colour.BROWN;
import static org.carerelay.clinic.process.TaskFilter.Colour.GREY;
import static org.carerelay.clinic.process.TaskFilter.Colour.NAVY;
import static org.carerelay.clinic.process.TaskFilter.Colour.PURPLE;
import static org.carerelay.clinic.process.TaskFilter.Colour.RED;
import static org.carerelay.clinic.process.TaskFilter.Colour.TEAL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.TaskQuery;
import org.carerelay.kernel.Urgency;

/**
 * The lists in Tasklist, in the order in which they stand; the first one that somebody sees opens. A list that several
 * groups share asks for the tasks of all groups that its reader is in, so that nobody sees a name twice. <i>Free</i> is
 * a task that nobody has taken and nobody has put off.
 */
final class TaskLists {

    private static final String NOW = "${now()}";
    private static final String SOON = "${workingDays.afterNext()}";
    private static final String NOT_SOON = "${workingDays.endOfNext()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private static final Set<StaffGroup> QUEUES =
            EnumSet.of(TRIAGE_NURSE, FRONT_DESK, REFERRAL_COORDINATOR, MEDICATION_PHARMACIST);

    private TaskLists() {}

    static List<TaskFilter> inOrder() {
        return List.of(
                new TaskFilter(
                        "Owner needed",
                        RED,
                        Set.of(PRACTICE_MANAGER),
                        tasks -> tasks.processVariableValueGreaterThanOrEquals("slaLevel", 2)),
                new TaskFilter(
                        "Over time, all groups",
                        BROWN,
                        Set.of(PRACTICE_MANAGER),
                        tasks -> tasks.dueBeforeExpression(NOW)),
                new TaskFilter(
                        "Nobody on it for 1 day",
                        BROWN,
                        Set.of(PRACTICE_MANAGER),
                        tasks -> tasks.taskUnassigned().taskCreatedBeforeExpression("${workingDays.dayAgo()}")),
                new TaskFilter(
                        "For practice managers",
                        NAVY,
                        Set.of(PRACTICE_MANAGER),
                        tasks -> free(of(PRACTICE_MANAGER, tasks))),
                new TaskFilter(
                        "Low scores and complaints",
                        GREY,
                        Set.of(PRACTICE_MANAGER),
                        tasks -> tasks.processVariableValueEquals("category", "FEEDBACK")),
                new TaskFilter("To do now", NAVY, QUEUES, TaskLists::dueSoon),
                new TaskFilter("To read now", NAVY, Set.of(PHYSICIAN), tasks -> free(of(PHYSICIAN, tasks))),
                new TaskFilter(
                        "Later", GREY, QUEUES, tasks -> free(ofMyGroups(tasks)).dueAfterExpression(NOT_SOON)),
                new TaskFilter(
                        "Urgent, nobody on it",
                        RED,
                        Set.of(TRIAGE_NURSE, ONCALL_CLINICIAN),
                        tasks -> urgent(free(ofMyGroups(tasks)))),
                new TaskFilter(
                        "New patients",
                        NAVY,
                        Set.of(FRONT_DESK),
                        tasks -> free(of(FRONT_DESK, tasks)).processDefinitionKey("PatientRegistrationProcess")),
                new TaskFilter(
                        "Visits to book",
                        NAVY,
                        Set.of(FRONT_DESK),
                        tasks -> free(of(FRONT_DESK, tasks)).taskDefinitionKeyLike("Task_Book%")),
                new TaskFilter(
                        "Urgent referrals",
                        RED,
                        Set.of(REFERRAL_COORDINATOR),
                        tasks -> urgent(free(of(REFERRAL_COORDINATOR, tasks)))),
                new TaskFilter(
                        "Waiting on others",
                        GREY,
                        Set.of(REFERRAL_COORDINATOR),
                        tasks -> putOff(of(REFERRAL_COORDINATOR, tasks))),
                new TaskFilter(
                        "High-risk medicine",
                        RED,
                        Set.of(MEDICATION_PHARMACIST),
                        tasks ->
                                free(of(MEDICATION_PHARMACIST, tasks)).processVariableValueEquals("riskClass", "HIGH")),
                new TaskFilter(
                        "Mine",
                        TEAL,
                        EnumSet.copyOf(StaffGroup.withTasks()),
                        tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
                new TaskFilter(
                        "Calls to make",
                        NAVY,
                        Set.of(TRIAGE_NURSE, MEDICATION_PHARMACIST),
                        tasks -> free(ofMyGroups(tasks)).taskDefinitionKeyLike("Task_Call%")),
                new TaskFilter(
                        "Over time",
                        BROWN,
                        EnumSet.of(TRIAGE_NURSE, PHYSICIAN, FRONT_DESK, REFERRAL_COORDINATOR, MEDICATION_PHARMACIST),
                        tasks -> ofMyGroups(tasks).includeAssignedTasks().dueBeforeExpression(NOW)),
                new TaskFilter(
                        "Follow up tomorrow",
                        GREY,
                        Set.of(ONCALL_CLINICIAN),
                        tasks -> putOff(of(ONCALL_CLINICIAN, tasks))),
                new TaskFilter(
                        "Held for my session", PURPLE, Set.of(PHYSICIAN), tasks -> putOff(of(PHYSICIAN, tasks))));
    }

    /** By the due time alone, which an index finds: whatever is urgent is due soon, as the SLA policy has it. */
    private static TaskQuery dueSoon(TaskQuery tasks) {
        return free(ofMyGroups(tasks)).dueBeforeExpression(SOON);
    }

    private static TaskQuery urgent(TaskQuery tasks) {
        return tasks.taskMinPriority(Urgency.URGENT.priority());
    }

    private static TaskQuery free(TaskQuery tasks) {
        return tasks.taskUnassigned().followUpBeforeOrNotExistentExpression(NOW);
    }

    private static TaskQuery putOff(TaskQuery tasks) {
        return tasks.includeAssignedTasks().followUpAfterExpression(NOW);
    }

    private static TaskQuery of(StaffGroup group, TaskQuery tasks) {
        return tasks.taskCandidateGroup(group.id());
    }

    private static TaskQuery ofMyGroups(TaskQuery tasks) {
        return tasks.taskCandidateGroupInExpression(MY_GROUPS);
    }
}
