package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.clinic.ClinicClock;
import org.carerelay.clinic.OpeningHours;
import org.carerelay.clinic.SlaPolicies;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A task with drawn escalations")
class EscalationProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine();
    private static final Instant TUESDAY_NINE = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-30T00:00:00Z");
    private static final ClinicClock CLOCK = new ClinicClock(
            ZoneId.of("UTC"),
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                    ? List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))
                    : List.of());

    private final Reference reference = Reference.next("MSG");
    private final List<Entry> entries = new ArrayList<>();
    private final RuntimeService processes = ENGINE.engine().getRuntimeService();
    private final TaskService tasks = ENGINE.engine().getTaskService();
    private final List<Object> late = new ArrayList<>();
    private final ManagementService jobs = ENGINE.engine().getManagementService();

    @BeforeAll
    static void deploy() {
        ENGINE.deployPolicy();
        ENGINE.engine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("clinic/EscalationSample.bpmn")
                .deploy();
    }

    @BeforeEach
    void begin_on_tuesday_at_nine() {
        SlaPolicy policy = SlaPolicies.policy(ENGINE.table(), CLOCK);
        ClockUtil.setCurrentTime(Date.from(TUESDAY_NINE));
        ENGINE.put("sla", new SlaExpressions(policy, SlaPolicies.hours(CLOCK), clock()));
        ENGINE.put(
                "escalateDelegate", new EscalateDelegate(new Escalation(tasks, policy, ledger(), late::add, clock())));
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
    void takes_its_due_date_priority_and_first_level_from_the_policy() {
        start("SAME_DAY");

        assertThat(task().getDueDate()).isEqualTo(Instant.parse("2026-03-10T11:00:00Z"));
        assertThat(task().getPriority()).isEqualTo(60);
        assertThat(nextLevel()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z"));
    }

    @Test
    void is_raised_within_its_band_by_the_reminder() {
        start("SAME_DAY");

        fire();

        assertThat(task().getPriority()).isEqualTo(65);
        assertThat(groups()).containsExactly("triage-nurse");
        assertThat(slaLevel()).isEqualTo(0);
        assertThat(nextLevel()).isEqualTo(Instant.parse("2026-03-10T11:00:00Z"));
    }

    @Test
    void gets_help_when_it_is_late_and_keeps_its_owner() {
        start("SAME_DAY");
        tasks.claim(task().getId(), "nina");
        fire();

        fire();

        assertThat(task().getAssignee()).isEqualTo("nina");
        assertThat(task().getPriority()).isEqualTo(69);
        assertThat(groups()).containsExactlyInAnyOrder("triage-nurse", "physician");
        assertThat(slaLevel()).isEqualTo(1);
        assertThat(entries)
                .extracting(Entry::reference, Entry::step, Entry::stage, Entry::actor, Entry::detail)
                .containsExactly(
                        tuple(reference, Step.ESCALATED, "Task_TriageMessage", "system", "L0"),
                        tuple(reference, Step.ESCALATED, "Task_TriageMessage", "system", "L1"));
    }

    @Test
    void gets_more_help_level_by_level_and_then_no_more() {
        start("SAME_DAY");

        for (int level = 0; level <= 3; level++) {
            fire();
            assertThat(slaLevel()).isEqualTo(level);
        }

        assertThat(groups()).containsExactlyInAnyOrder("triage-nurse", "physician", "practice-manager");
        assertThat(task().getPriority()).isEqualTo(69);
        assertThat(nextLevel()).isEqualTo(NEVER);
    }

    @Test
    void leaves_out_a_level_that_the_policy_does_not_have() {
        start("ROUTINE");
        fire();
        fire();

        fire();

        assertThat(slaLevel()).isEqualTo(2);
        assertThat(nextLevel()).isEqualTo(NEVER);
    }

    @Test
    void catches_up_with_all_levels_after_a_night_without_a_node() {
        start("SAME_DAY");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-10T14:00:00Z")));

        fireNow();

        assertThat(entries).extracting(Entry::detail).containsExactly("L0", "L1", "L2");
        assertThat(slaLevel()).isEqualTo(2);
        assertThat(nextLevel()).isEqualTo(Instant.parse("2026-03-10T18:00:00Z"));
    }

    @Test
    void counts_a_level_once_even_if_it_is_reported_twice() {
        start("SAME_DAY");
        fire();
        fire();

        processes
                .createProcessInstanceModification(task().getProcessInstanceId())
                .startBeforeActivity("Task_CallHelp")
                .execute();

        assertThat(entries).extracting(Entry::detail).containsExactly("L0", "L1");
        assertThat(groups()).containsExactlyInAnyOrder("triage-nurse", "physician");
    }

    @Test
    void escalates_anew_when_the_request_comes_back_to_the_same_stage() {
        start("SAME_DAY");
        fire();
        fire();
        ClockUtil.setCurrentTime(Date.from(TUESDAY_NINE.plusSeconds(86_400)));
        String first = task().getId();
        processes
                .createProcessInstanceModification(task().getProcessInstanceId())
                .startBeforeActivity("Task_TriageMessage")
                .execute();
        tasks.complete(first);
        assertThat(nextLevel()).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));

        fire();
        fire();

        assertThat(slaLevel()).isEqualTo(1);
        assertThat(groups()).containsExactlyInAnyOrder("triage-nurse", "physician");
    }

    @Test
    void takes_no_help_when_somebody_has_just_completed_it() {
        start("SAME_DAY");

        tasks.complete(task().getId());

        assertThat(jobs.createJobQuery().count()).isZero();
        assertThat(entries).isEmpty();
    }

    @Test
    void does_not_open_without_an_urgency() {
        assertThatThrownBy(() -> start("SOON")).rootCause().hasMessageContaining("The variable urgency must be one of");
    }

    private void start(String urgency) {
        processes.startProcessInstanceByKey(
                "MessageTriageProcess",
                reference.value(),
                Variables.putValue("urgency", urgency).putValue("category", null));
    }

    /** Moves the clock to the next level and fires its timer. */
    private void fire() {
        ClockUtil.setCurrentTime(Date.from(nextLevel()));
        fireNow();
    }

    private void fireNow() {
        jobs.executeJob(timer().getId());
    }

    private Instant nextLevel() {
        return timer().getDuedate().toInstant();
    }

    private Job timer() {
        return jobs.createJobQuery().activityId("BoundaryEvent_Late").singleResult();
    }

    private Task task() {
        return tasks.createTaskQuery().singleResult();
    }

    private List<String> groups() {
        return tasks.getIdentityLinksForTask(task().getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Object slaLevel() {
        return processes.getVariable(task().getProcessInstanceId(), "slaLevel");
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

    private static Clock clock() {
        return new MovedClock();
    }

    /** Follows the engine's clock, which this test moves. */
    private static final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
