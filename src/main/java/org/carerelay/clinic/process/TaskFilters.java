package org.carerelay.clinic.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Sees to it that each group has its lists in Tasklist. One that exists is left as an administrator made it. */
@Component
class TaskFilters {

    /** Filter property by which we find our own again; names may stand in several groups. */
    private static final String KEY = "carerelayKey";

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
        List<Object> existing = filters.createTaskFilterQuery().list().stream()
                .map(filter -> filter.getProperties().getOrDefault(KEY, ""))
                .toList();
        for (StaffGroup group : StaffGroup.values()) {
            List<TaskFilter> lists = TaskLists.of(group);
            for (TaskFilter list : lists) {
                String key = group.id() + '/' + list.name();
                if (!existing.contains(key)) {
                    create(group, list, key, lists.indexOf(list));
                }
            }
        }
    }

    private void create(StaffGroup group, TaskFilter list, String key, int position) {
        Filter filter = filters.newTaskFilter(list.name())
                .setQuery(list.query().apply(tasks.createTaskQuery()))
                .setProperties(Map.of(
                        KEY,
                        key,
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
