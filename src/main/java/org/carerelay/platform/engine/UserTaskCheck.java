package org.carerelay.platform.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A person can do every user task: somebody sees it, it has a form, and the form has a class behind it. */
final class UserTaskCheck implements ModelCheck {

    private static final Set<String> GROUPS = Set.of(
            "front-desk",
            "triage-nurse",
            "physician",
            "oncall-clinician",
            "referral-coord",
            "pharm-med",
            "practice-manager",
            "analyst",
            "camunda-admin");

    private static final String PREFIX = "Task_";
    private static final int LONGEST_NAME = 40;

    private final BuildingBlocks blocks;

    UserTaskCheck(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate.each(UserTask.class, (file, task) -> {
            checkWords(file, task, faults);
            checkPeople(file, task, faults);
            checkDueDate(file, task, faults);
            checkForm(file, task, candidate, faults);
        });
        candidate.each(StartEvent.class, (file, start) -> checkStart(file, start, candidate, faults));
        candidate.each(
                FlowNode.class,
                (file, node) -> ElementProperties.find(node, "patientForm")
                        .filter(form -> !candidate.hasForm(form))
                        .ifPresent(form -> faults.add(file, node, missing(form, candidate))));
    }

    private static void checkWords(String file, UserTask task, Faults faults) {
        @Nullable String name = task.getName();
        if (name == null || name.isBlank()) {
            faults.add(file, task, "has no name: write a verb and a noun, for example \"Triage message\".");
        } else if (name.length() > LONGEST_NAME) {
            faults.add(file, task, "has a name that is too long for the task list: use at most 40 characters.");
        }
        boolean documented = task.getDocumentations().stream()
                .anyMatch(documentation -> StringUtils.hasText(documentation.getTextContent()));
        if (!documented) {
            faults.add(
                    file, task, "has no documentation: write why the task exists, what Complete does and whom to ask.");
        }
    }

    private static void checkPeople(String file, UserTask task, Faults faults) {
        if (isFixed(task.getCamundaAssignee()) || isFixed(task.getCamundaCandidateUsers())) {
            faults.add(file, task, "names a person: set candidate groups instead, people come and go.");
        }
        List<String> groups = task.getCamundaCandidateGroupsList();
        if (groups.isEmpty() && task.getCamundaAssignee() == null) {
            faults.add(file, task, "is for nobody: set candidate groups, for example triage-nurse.");
        }
        for (String group : groups) {
            if (isFixed(group) && !GROUPS.contains(group)) {
                faults.add(
                        file,
                        task,
                        "is for the unknown group '" + group + "'." + suggestion(group) + " The groups are: "
                                + String.join(", ", new TreeSet<>(GROUPS)) + ".");
            }
        }
    }

    private static void checkDueDate(String file, UserTask task, Faults faults) {
        if (!StringUtils.hasText(task.getCamundaDueDate())) {
            faults.add(
                    file,
                    task,
                    "has no due date, and the task list would put it above every other: set the due date, for example to "
                            + "${sla.due('triage', urgency)}.");
        }
    }

    private static String suggestion(String group) {
        return NearestName.to(group, GROUPS)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    private void checkForm(String file, UserTask task, Candidate candidate, Faults faults) {
        @Nullable String form = task.getCamundaFormRef();
        if (form == null || form.isBlank()) {
            boolean byKey = task.getCamundaFormKey() != null;
            faults.add(
                    file,
                    task,
                    (byKey ? "finds its form by a form key" : "has no form")
                            + ": choose the type Camunda Form with a form reference and the binding deployment.");
            return;
        }
        checkBinding(file, task, task.getCamundaFormRefBinding(), faults);
        if (!candidate.hasForm(form)) {
            faults.add(file, task, missing(form, candidate));
        }
        if (!task.getId().equals(PREFIX + form)) {
            faults.add(
                    file,
                    task,
                    "and its form '" + form + "' do not belong together by name: a task Task_" + form + " has the form "
                            + form + ".form.");
            return;
        }
        String bean = StringUtils.uncapitalize(form) + "Form";
        if (!blocks.hasFormClass(bean, TaskForm.class)) {
            faults.add(
                    file,
                    task,
                    "has no class behind its form: a developer has to add " + StringUtils.capitalize(bean)
                            + ", or use the id of a task that has one.");
        }
    }

    private void checkStart(String file, StartEvent start, Candidate candidate, Faults faults) {
        @Nullable String form = start.getCamundaFormRef();
        if (start.getCamundaFormKey() != null) {
            faults.add(
                    file, start, "finds its form by a form key: choose the type Camunda Form with a form reference.");
        }
        if (form == null) {
            return;
        }
        checkBinding(file, start, start.getCamundaFormRefBinding(), faults);
        if (!candidate.hasForm(form)) {
            faults.add(file, start, missing(form, candidate));
        }
        String bean = StringUtils.uncapitalize(form) + "Form";
        if (!blocks.hasFormClass(bean, StartForm.class)) {
            faults.add(
                    file,
                    start,
                    "has no class behind its form '" + form + "': a developer has to add "
                            + StringUtils.capitalize(bean) + ", or use the id of a form that has one.");
        }
    }

    private static void checkBinding(String file, FlowNode node, @Nullable String binding, Faults faults) {
        if (!"deployment".equals(binding)) {
            faults.add(file, node, "would show another version of its form: set the form binding to deployment.");
        }
    }

    private static String missing(String form, Candidate candidate) {
        String nearest = NearestName.to(
                        form,
                        candidate.forms().values().stream().map(FormFile::id).toList())
                .map(name -> " The nearest form in it is '" + name + "'.")
                .orElse("");
        return "needs the form '" + form + "', which is not part of this deployment: tick the form file too." + nearest;
    }

    private static boolean isFixed(@Nullable String value) {
        return value != null && !value.isBlank() && !ModelExpression.isExpression(value);
    }
}
