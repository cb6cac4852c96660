package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class TaskFiltersTest {

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService rights;

    @Autowired
    AccessAtStartUp startUp;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void clean_up() {
        identities.clearAuthentication();
        made.forEach(task -> tasks.deleteTask(task, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nina | To do now, Later, Urgent, nobody on it, Mine, Calls to make, Over time",
                "paula | To read now, Urgent, nobody on it, Mine, Over time, Follow up tomorrow, Held for my session",
                "omar | To read now, Urgent, nobody on it, Mine, Over time, Follow up tomorrow, Held for my session",
                "rita | To do now, Later, New patients, Visits to book, Mine, Over time",
                "cora | To do now, Later, Urgent referrals, Waiting on others, Mine, Over time",
                "femi | To do now, Later, High-risk medicine, Mine, Calls to make, Over time",
                "mona | Owner needed, Over time, all groups, Nobody on it for 1 day, For practice managers, Low scores and complaints, Mine",
            })
    void each_group_sees_its_own_lists_in_order(String user, String names) {
        assertThat(String.join(
                        ", ", visibleTo(user).stream().map(Filter::getName).toList()))
                .isEqualTo(names);
    }

    @Test
    void somebody_in_several_groups_sees_each_name_once_and_each_task_once() {
        Instant soon = clock.instant().plusSeconds(600);
        String forBoth = task(t -> {}, soon);
        tasks.addCandidateGroup(forBoth, "front-desk");
        String forTheDesk = task(t -> {}, soon);
        tasks.addCandidateGroup(forTheDesk, "front-desk");
        tasks.deleteCandidateGroup(forTheDesk, "triage-nurse");
        List<String> groups = List.of("triage-nurse", "front-desk", "practice-manager");

        assertThat(as("nina", groups, this::visible))
                .extracting(Filter::getName)
                .doesNotHaveDuplicates();
        assertThat(as("nina", groups, () -> listed("To do now"))).containsOnlyOnce(forBoth, forTheDesk);
        assertThat(listed("nina", "To do now")).contains(forBoth).doesNotContain(forTheDesk);
    }

    @Test
    void an_analyst_sees_no_list() {
        assertThat(visibleTo("alex")).isEmpty();
    }

    @Test
    void lists_refresh_and_show_codes_only() {
        assertThat(visibleTo("nina"))
                .allSatisfy(filter -> assertThat(filter.getProperties())
                        .containsEntry("refresh", true)
                        .containsEntry("showUndefinedVariable", false)
                        .extractingByKey("variables")
                        .asString()
                        .contains("ref", "urgency", "category", "language", "slaLevel"));
    }

    @Test
    void what_is_due_soon_is_to_do_now_and_the_rest_is_for_later() {
        Instant boundary = workingDays.endOfNext().toInstant();
        String late = task(t -> t.setPriority(49), clock.instant().minus(Duration.ofDays(9)));
        String dueSoon = task(t -> t.setPriority(40), boundary.minusSeconds(60));
        String dueAtClosing = task(t -> t.setPriority(40), boundary);
        String dueLater = task(t -> t.setPriority(40), boundary.plusSeconds(60));

        assertThat(listed("nina", "To do now"))
                .contains(late, dueSoon, dueAtClosing)
                .doesNotContain(dueLater);
        assertThat(listed("nina", "Later")).contains(dueLater).doesNotContain(late, dueSoon, dueAtClosing);
    }

    @Test
    void what_is_urgent_has_a_list_of_its_own_whenever_it_is_due() {
        String dueLater = task(t -> t.setPriority(85), clock.instant().plus(Duration.ofDays(30)));

        assertThat(listed("nina", "Urgent, nobody on it")).contains(dueLater);
        assertThat(listed("nina", "Later")).contains(dueLater);
    }

    @Test
    void what_somebody_took_or_put_off_is_not_free() {
        Instant soon = clock.instant().plusSeconds(600);
        String taken = task(t -> t.setAssignee("nina"), soon);
        String putOff = task(t -> t.setFollowUpDate(Date.from(soon)), soon);
        String putOffUntilThen =
                task(t -> t.setFollowUpDate(Date.from(clock.instant().minusSeconds(60))), soon);

        assertThat(listed("nina", "To do now")).contains(putOffUntilThen).doesNotContain(taken, putOff);
        assertThat(listed("nina", "Mine")).contains(taken).doesNotContain(putOff);
    }

    @Test
    void what_is_late_is_over_time_whoever_holds_it() {
        Instant past = clock.instant().minusSeconds(60);
        String free = task(t -> {}, past);
        String taken = task(t -> t.setAssignee("nina"), past);
        String inTime = task(t -> {}, clock.instant().plusSeconds(600));

        assertThat(listed("nina", "Over time")).contains(free, taken).doesNotContain(inTime);
        assertThat(listed("mona", "Over time, all groups"))
                .contains(free, taken)
                .doesNotContain(inTime);
    }

    @Test
    void every_list_can_be_listed() {
        for (String user : List.of("nina", "omar", "paula", "rita", "cora", "femi", "mona")) {
            for (Filter filter : visibleTo(user)) {
                assertThat(listed(user, filter.getName())).isNotNull();
            }
        }
    }

    @Test
    void nodes_that_start_at_once_create_nothing_twice() throws Exception {
        long filtersBefore = filters.createFilterQuery().count();
        long rightsBefore = rights.createAuthorizationQuery().count();
        filters.deleteFilter(visibleTo("rita").get(0).getId());

        var nodes = Executors.newFixedThreadPool(3);
        for (var start : nodes.invokeAll(List.of(starting(), starting(), starting()))) {
            start.get();
        }
        nodes.shutdown();

        assertThat(filters.createFilterQuery().count()).isEqualTo(filtersBefore);
        assertThat(rights.createAuthorizationQuery().count()).isEqualTo(rightsBefore);
    }

    private Callable<Void> starting() {
        return () -> {
            startUp.afterSingletonsInstantiated();
            return null;
        };
    }

    private List<Filter> visibleTo(String user) {
        return as(user, groupsOf(user), this::visible);
    }

    private List<String> listed(String user, String name) {
        return as(user, groupsOf(user), () -> listed(name));
    }

    private List<Filter> visible() {
        return filters.createTaskFilterQuery().list().stream()
                .sorted(Comparator.comparing(
                        filter -> (Integer) filter.getProperties().get("priority")))
                .toList();
    }

    private List<String> listed(String name) {
        String filter = visible().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
        return filters.<Task>list(filter).stream().map(Task::getId).toList();
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private <T> T as(String user, List<String> groups, Supplier<T> work) {
        identities.setAuthentication(user, groups);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private String task(Consumer<Task> shape, Instant due) {
        Task task = tasks.newTask(UUID.randomUUID().toString());
        task.setName("Triage message");
        task.setDueDate(Date.from(due));
        shape.accept(task);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "triage-nurse");
        made.add(task.getId());
        return task.getId();
    }
}
