package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.clinic.ClinicClock;
import org.carerelay.clinic.OpeningHours;
import org.carerelay.clinic.SlaPolicies;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After a change of the calendar an open task")
class OpenDeadlinesProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");

    private final Reference reference = Reference.next("MSG");
    private final List<Entry> entries = new ArrayList<>();
    private final RuntimeService processes = ENGINE.engine().getRuntimeService();
    private final TaskService tasks = ENGINE.engine().getTaskService();
    private final ManagementService jobs = ENGINE.engine().getManagementService();

    @BeforeAll
    static void deploy() {
        ENGINE.deployPolicy();
        ENGINE.engine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("clinic/EscalationSample.bpmn")
                .addClasspathResource("clinic/NextTrySample.bpmn")
                .deploy();
    }

    @BeforeEach
    void begin_on_tuesday_at_nine() {
        ClockUtil.setCurrentTime(Date.from(NINE));
        follow(closedOn());
        processes.startProcessInstanceByKey(
                "MessageTriageProcess",
                reference.value(),
                Variables.putValue("urgency", "SAME_DAY").putValue("category", null));
    }

    @AfterEach
    void end_what_was_started() {
        processes
                .createProcessInstanceQuery()
                .list()
                .forEach(each -> processes.deleteProcessInstance(each.getId(), "end of test"));
        ClockUtil.reset();
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void stays_as_it_is_when_the_change_does_not_concern_it() {
        Instant due = due();
        Instant next = nextLevel();

        follow(closedOn(TUESDAY.plusDays(7)));

        assertThat(due()).isEqualTo(due);
        assertThat(nextLevel()).isEqualTo(next);
    }

    @Test
    void is_due_a_day_later_when_its_day_is_closed() {
        follow(closedOn(TUESDAY));

        assertThat(due()).isEqualTo("2026-03-11T10:00:00Z");
        assertThat(nextLevel()).isEqualTo("2026-03-11T09:00:00Z");
    }

    @Test
    void comes_back_when_the_closure_is_taken_back() {
        Instant due = due();
        Instant next = nextLevel();
        follow(closedOn(TUESDAY));

        follow(closedOn());

        assertThat(due()).isEqualTo(due);
        assertThat(nextLevel()).isEqualTo(next);
    }

    @Test
    void is_not_told_again_of_a_level_that_moves_into_the_future() {
        ClockUtil.setCurrentTime(Date.from(nextLevel()));
        jobs.executeJob(timer().getId());
        assertThat(entries).extracting(Entry::detail).containsExactly("L0");

        follow(closedOn(TUESDAY));

        assertThat(nextLevel()).isEqualTo("2026-03-11T10:00:00Z");
        ClockUtil.setCurrentTime(Date.from(nextLevel()));
        jobs.executeJob(timer().getId());
        assertThat(entries).extracting(Entry::detail).containsExactly("L0", "L1");
    }

    @Test
    void escalates_at_once_when_its_deadline_moves_into_the_past() {
        follow(closedOn(TUESDAY));
        ClockUtil.setCurrentTime(Date.from(NINE.plusSeconds(3 * 3600)));

        follow(closedOn());

        assertThat(jobs.createJobQuery().executable().count()).isEqualTo(1);
        jobs.executeJob(timer().getId());
        assertThat(entries).extracting(Entry::detail).contains("L0", "L1");
    }

    @Test
    void and_a_timer_of_no_task_follow_too() {
        processes.startProcessInstanceByKey(
                "CallPatientProcess",
                reference.value(),
                Variables.putValue("urgency", "SAME_DAY").putValue("category", null));
        assertThat(nextTry().getDuedate()).isEqualTo("2026-03-10T12:00:00Z");

        follow(closedOn(TUESDAY));
        assertThat(nextTry().getDuedate()).isEqualTo("2026-03-11T11:00:00Z");

        ClockUtil.setCurrentTime(Date.from(NINE.plusSeconds(4 * 3600)));
        follow(closedOn());
        assertThat(nextTry().getDuedate()).isEqualTo("2026-03-10T13:00:00Z");
    }

    private Job nextTry() {
        return jobs.createJobQuery().activityId("Event_NextTry").singleResult();
    }

    private void follow(ClinicClock calendar) {
        SlaPolicy policy = SlaPolicies.policy(ENGINE.table(), calendar);
        var escalation = new Escalation(tasks, policy, ledger(), event -> {}, clock());
        ENGINE.put("sla", new SlaExpressions(policy, SlaPolicies.hours(calendar), clock()));
        ENGINE.put("escalateDelegate", new EscalateDelegate(escalation));
        var chunk = new DeadlineChunk(
                tasks,
                processes,
                ENGINE.engine().getRepositoryService(),
                jobs,
                new TaskTimers(jobs, ENGINE.engine().getRepositoryService()),
                new CaseFacts(processes),
                policy,
                escalation);
        List<String> open =
                tasks.createTaskQuery().list().stream().map(Task::getId).toList();
        if (!open.isEmpty()) {
            chunk.recount(open);
        }
        new OpenTimers(jobs, ENGINE.engine().getRepositoryService(), new CaseFacts(processes), policy, clock())
                .recount();
    }

    private static ClinicClock closedOn(LocalDate... closures) {
        Set<LocalDate> closed = Set.of(closures);
        return new ClinicClock(
                ZoneId.of("UTC"),
                day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !closed.contains(day)
                        ? List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                        : List.of());
    }

    private Instant due() {
        return tasks.createTaskQuery().singleResult().getDueDate().toInstant();
    }

    private Instant nextLevel() {
        return timer().getDuedate().toInstant();
    }

    private Job timer() {
        return jobs.createJobQuery().activityId("BoundaryEvent_Late").singleResult();
    }

    private Ledger ledger() {
        Ledger ledger = mock(Ledger.class);
        given(ledger.of(reference)).willAnswer(call -> List.copyOf(entries));
        doAnswer(call -> entries.add(new Entry(
                        entries.size() + 1L,
                        clock().instant(),
                        call.getArgument(0),
                        call.getArgument(1),
                        call.getArgument(2),
                        call.getArgument(3),
                        call.getArgument(4))))
                .when(ledger)
                .record(any(), any(), anyString(), anyString(), anyString());
        return ledger;
    }

    /** Follows the engine's clock, which this test moves. */
    private static Clock clock() {
        Clock clock = mock(Clock.class);
        given(clock.instant()).willAnswer(call -> ClockUtil.getCurrentTime().toInstant());
        given(clock.getZone()).willReturn(ZoneOffset.UTC);
        return clock;
    }
}
