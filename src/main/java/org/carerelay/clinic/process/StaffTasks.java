package org.carerelay.clinic.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.forms.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Open tasks as one person may see them: the engine's authorizations decide, as in Tasklist. */
@Service
public class StaffTasks {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final FormService forms;
    private final IdentityService identities;

    StaffTasks(TaskService tasks, RuntimeService processes, FormService forms, IdentityService identities) {
        this.tasks = tasks;
        this.processes = processes;
        this.forms = forms;
        this.identities = identities;
    }

    /** The task, if it is open, belongs to a request and this person may see it. */
    public Optional<OpenTask> find(String staff, String taskId) {
        return visible(staff, taskId).flatMap(this::open);
    }

    /** The form of the task, if there is one and this person may see it. */
    public Optional<FormSchema> form(String staff, String taskId) {
        return visible(staff, taskId)
                .filter(task -> task.getProcessDefinitionId() != null)
                .filter(task -> task.getCamundaFormRef() != null)
                .map(task -> schema(task.getId()));
    }

    private Optional<Task> visible(String staff, String taskId) {
        return Optional.ofNullable(as(
                staff,
                () -> tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult()));
    }

    private Optional<OpenTask> open(Task task) {
        ProcessInstance process = processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return process == null || process.getBusinessKey() == null
                ? Optional.empty()
                : Optional.of(new OpenTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        new Reference(process.getBusinessKey()),
                        processes.getVariables(process.getId())));
    }

    private FormSchema schema(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return FormSchema.parse(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> @Nullable T as(String staff, Supplier<@Nullable T> work) {
        List<String> groups = identities.createGroupQuery().groupMember(staff).list().stream()
                .map(Group::getId)
                .toList();
        try {
            identities.setAuthentication(staff, groups);
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
