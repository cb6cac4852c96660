package org.carerelay.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasklist changes a follow-up or due date by sending the whole task back. That passes only when nothing else differs:
 * name and description are no places for notes, and owner and assignee have calls of their own. A due date may be moved
 * but not taken away: a task without one would stand in no list.
 */
final class TaskDates {

    private final TaskService tasks;

    TaskDates(TaskService tasks) {
        this.tasks = tasks;
    }

    boolean onlyDatesDiffer(String taskId, JsonNode sent) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task != null
                && sent.isObject()
                && (task.getDueDate() == null || sent.hasNonNull("due"))
                && rest(task).entrySet().stream()
                        .allMatch(field -> Objects.equals(field.getValue(), text(sent.get(field.getKey()))));
    }

    private static Map<String, @Nullable String> rest(Task task) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("name", task.getName());
        fields.put("description", task.getDescription());
        fields.put("assignee", task.getAssignee());
        fields.put("owner", task.getOwner());
        fields.put("priority", Integer.toString(task.getPriority()));
        fields.put("parentTaskId", task.getParentTaskId());
        fields.put("caseInstanceId", task.getCaseInstanceId());
        fields.put("tenantId", task.getTenantId());
        fields.put(
                "delegationState",
                task.getDelegationState() == null
                        ? null
                        : task.getDelegationState().name());
        return fields;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }
}
