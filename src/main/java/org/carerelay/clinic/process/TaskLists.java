package org.carerelay.clinic.process;

import static org.carerelay.clinic.process.TaskFilter.Colour.BROWN;
import static org.carerelay.clinic.process.TaskFilter.Colour.GREY;
import static org.carerelay.clinic.process.TaskFilter.Colour.NAVY;
import static org.carerelay.clinic.process.TaskFilter.Colour.PURPLE;
import static org.carerelay.clinic.process.TaskFilter.Colour.RED;
import static org.carerelay.clinic.process.TaskFilter.Colour.TEAL;

import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;
import org.carerelay.kernel.Urgency;

/**
 * Which lists each group sees, in this order; the first one opens. <i>Free</i> is a task that nobody has taken and
 * nobody has put off.
 */
final class TaskLists {

    private static final String NOW = "${now()}";
    private static final String SOON = "${workingDays.endOfNext()}";

    private TaskLists() {}

    static List<TaskFilter> of(StaffGroup group) {
        return switch (group) {
            case TRIAGE_NURSE ->
                List.of(toDoNow(group), later(group), urgent(group), mine(), calls(group), over(group));
            case ONCALL_CLINICIAN ->
                List.of(urgent(group), mine(), new TaskFilter("Follow up tomorrow", GREY, tasks -> held(tasks, group)));
            case PHYSICIAN ->
                List.of(
                        new TaskFilter("To read now", NAVY, tasks -> free(tasks, group)),
                        mine(),
                        over(group),
                        new TaskFilter("Held for my session", PURPLE, tasks -> held(tasks, group)));
            case FRONT_DESK ->
                List.of(
                        toDoNow(group),
                        later(group),
                        new TaskFilter(
                                "New patients",
                                NAVY,
                                tasks -> free(tasks, group).processDefinitionKey("PatientRegistrationProcess")),
                        new TaskFilter(
                                "Visits to book",
                                NAVY,
                                tasks -> free(tasks, group).taskDefinitionKeyLike("Task_Book%")),
                        mine(),
                        over(group));
            case REFERRAL_COORDINATOR ->
                List.of(
                        toDoNow(group),
                        later(group),
                        new TaskFilter("Urgent referrals", RED, tasks -> urgent(free(tasks, group))),
                        new TaskFilter("Waiting on others", GREY, tasks -> held(tasks, group)),
                        mine(),
                        over(group));
            case MEDICATION_PHARMACIST ->
                List.of(
                        toDoNow(group),
                        later(group),
                        new TaskFilter(
                                "High-risk medicine",
                                RED,
                                tasks -> free(tasks, group).processVariableValueEquals("riskClass", "HIGH")),
                        calls(group),
                        mine(),
                        over(group));
            case PRACTICE_MANAGER ->
                List.of(
                        new TaskFilter(
                                "Owner needed",
                                RED,
                                tasks -> tasks.processVariableValueGreaterThanOrEquals("slaLevel", 2)),
                        new TaskFilter("Over time", BROWN, tasks -> tasks.dueBeforeExpression(NOW)),
                        new TaskFilter(
                                "Nobody on it for 1 day",
                                BROWN,
                                tasks -> tasks.taskUnassigned().taskCreatedBeforeExpression("${workingDays.dayAgo()}")),
                        new TaskFilter(
                                "Low scores and complaints",
                                GREY,
                                tasks -> tasks.processVariableValueEquals("category", "FEEDBACK")),
                        mine());
            case ANALYST, ADMINISTRATOR -> List.of();
        };
    }

    private static TaskFilter toDoNow(StaffGroup group) {
        return new TaskFilter(
                "To do now",
                NAVY,
                tasks -> free(tasks, group)
                        .or()
                        .taskMinPriority(Urgency.URGENT.priority())
                        .dueBeforeExpression(SOON)
                        .endOr());
    }

    private static TaskFilter later(StaffGroup group) {
        return new TaskFilter(
                "Later",
                GREY,
                tasks -> free(tasks, group)
                        .taskMaxPriority(Urgency.URGENT.priority() - 1)
                        .dueAfterExpression(SOON));
    }

    private static TaskFilter urgent(StaffGroup group) {
        return new TaskFilter("Urgent, nobody on it", RED, tasks -> urgent(free(tasks, group)));
    }

    private static TaskFilter mine() {
        return new TaskFilter("Mine", TEAL, tasks -> tasks.taskAssigneeExpression("${currentUser()}"));
    }

    private static TaskFilter calls(StaffGroup group) {
        return new TaskFilter("Calls to make", NAVY, tasks -> free(tasks, group).taskDefinitionKeyLike("Task_Call%"));
    }

    private static TaskFilter over(StaffGroup group) {
        return new TaskFilter("Over time", BROWN, tasks -> ofGroup(tasks, group).dueBeforeExpression(NOW));
    }

    private static TaskQuery free(TaskQuery tasks, StaffGroup group) {
        return tasks.taskCandidateGroup(group.id()).taskUnassigned().followUpBeforeOrNotExistentExpression(NOW);
    }

    private static TaskQuery held(TaskQuery tasks, StaffGroup group) {
        return ofGroup(tasks, group).followUpAfterExpression(NOW);
    }

    private static TaskQuery ofGroup(TaskQuery tasks, StaffGroup group) {
        return tasks.taskCandidateGroup(group.id()).includeAssignedTasks();
    }

    private static TaskQuery urgent(TaskQuery tasks) {
        return tasks.taskMinPriority(Urgency.URGENT.priority());
    }
}
