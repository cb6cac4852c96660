package org.carerelay.clinic.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Sees to it that each group has its lists in Tasklist. One of the same name is left as an administrator made it. */
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
        for (StaffGroup group : StaffGroup.values()) {
            List<String> existing = listsOf(group);
            List<TaskFilter> lists = TaskLists.of(group);
            for (TaskFilter list : lists) {
                if (!existing.contains(list.name())) {
                    create(group, list, lists.indexOf(list));
                }
            }
        }
    }

    private List<String> listsOf(StaffGroup group) {
        return rights.readable(group, Resources.FILTER).stream()
                .map(id -> filters.createTaskFilterQuery().filterId(id).singleResult())
                .filter(Objects::nonNull)
                .map(Filter::getName)
                .toList();
    }

    private void create(StaffGroup group, TaskFilter list, int position) {
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
        filters.saveFilter(filter);
        rights.grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
