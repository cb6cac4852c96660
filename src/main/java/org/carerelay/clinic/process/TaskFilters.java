package org.carerelay.clinic.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Sees to it that each group has its lists in Tasklist. One that is there is left as an administrator changed it. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "ref", "label", "Ref"),
            Map.of("name", "urgency", "label", "Urgency"),
            Map.of("name", "category", "label", "Topic"),
            Map.of("name", "language", "label", "Language"),
            Map.of("name", "slaLevel", "label", "Help level 0–3"));

    private final FilterService filters;
    private final TaskService tasks;
    private final StaffRights rights;

    TaskFilters(FilterService filters, TaskService tasks, StaffRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void createMissing() {
        List<TaskFilter> lists = TaskLists.inOrder();
        for (TaskFilter list : lists) {
            String id = existing(list).orElseGet(() -> create(list, lists.indexOf(list)));
            list.groups().forEach(group -> rights.grant(group, Resources.FILTER, id, Permissions.READ));
        }
    }

    /** What a person made for themselves has an owner. */
    private Optional<String> existing(TaskFilter list) {
        return filters.createTaskFilterQuery().filterName(list.name()).list().stream()
                .filter(filter -> filter.getOwner() == null)
                .map(Filter::getId)
                .findFirst();
    }

    private String create(TaskFilter list, int position) {
        Filter filter = filters.newTaskFilter(list.name())
                .setQuery(list.query().apply(tasks.createTaskQuery()))
                .setProperties(Map.of(
                        "color",
                        list.colour().code(),
                        "priority",
                        position,
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        CARD));
        return filters.saveFilter(filter).getId();
    }
}
