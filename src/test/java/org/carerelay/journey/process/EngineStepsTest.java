package org.carerelay.journey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The models of {@code src/test/resources/journey} on a plain engine. */
@LedgerTestContext
@DisplayName("What the engine does")
class EngineStepsTest {

    private static final String SECRET = "Xylophon-4711";

    private final Reference reference = Reference.next("TST");

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RecordThatFails record;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void sign_out() {
        identityService.clearAuthentication();
    }

    @Test
    void is_in_the_ledger_from_the_queue_to_the_end() {
        ask("chest");
        as("nina", () -> taskService.claim(task(), "nina"));
        as("nina", () -> taskService.setAssignee(task(), null));
        as("nina", () -> taskService.claim(task(), "nina"));
        as("nina", () -> taskService.complete(task()));
        runtimeService.correlateMessage("ThanksReceived", reference.value());

        assertThatLedger()
                .containsExactly(
                        tuple(Step.DECIDED, "Task_Sort", "system", "FlagDecision v1: Rule_Chest Rule_AnyFlag"),
                        tuple(Step.DECIDED, "Task_Sort", "system", "SortDecision v1: Rule_Flagged"),
                        tuple(Step.QUEUED, "Task_AnswerQuestion", "system", "front-desk,triage-nurse"),
                        tuple(Step.CLAIMED, "Task_AnswerQuestion", "nina", "nina"),
                        tuple(Step.UNCLAIMED, "Task_AnswerQuestion", "nina", null),
                        tuple(Step.CLAIMED, "Task_AnswerQuestion", "nina", "nina"),
                        tuple(Step.COMPLETED, "Task_AnswerQuestion", "nina", null),
                        tuple(Step.CLOSED, "EndEvent_QuestionAnswered", "system", "ANSWERED"));
    }

    @Test
    void names_who_gave_the_task_to_whom() {
        ask("form");
        as("mona", () -> taskService.setAssignee(task(), "nina"));
        as("mona", () -> taskService.setAssignee(task(), "omar"));

        assertThat(steps(Step.CLAIMED))
                .extracting(Entry::actor, Entry::detail)
                .containsExactly(tuple("mona", "nina"), tuple("mona", "omar"));
    }

    @Test
    void takes_the_end_state_from_the_last_end_event_and_not_from_a_reminder() {
        ask("form");
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(instance().getId())
                .singleResult()
                .getId());
        assertThat(steps(Step.CLOSED)).isEmpty();

        taskService.complete(task());
        runtimeService.correlateMessage("ThanksReceived", reference.value());

        assertThat(steps(Step.CLOSED)).extracting(Entry::detail).containsExactly("ANSWERED");
    }

    @Test
    void is_in_the_ledger_also_when_somebody_ends_the_process_and_skips_listeners() {
        ask("form");
        as("admin", () -> runtimeService.deleteProcessInstance(instance().getId(), "test", true));

        assertThat(steps(Step.CLOSED))
                .extracting(Entry::actor, Entry::detail)
                .containsExactly(tuple("admin", EngineSteps.STOPPED));
    }

    @Test
    void belongs_to_the_outermost_request_and_closes_it_once() {
        runtimeService.startProcessInstanceByKey("CallingProcess", reference.value(), Map.of("topic", "form"));
        var called = taskService.createTaskQuery().taskDefinitionKey("Task_AnswerQuestion").list().stream()
                .filter(task -> runtimeService
                                .createProcessInstanceQuery()
                                .subProcessInstanceId(task.getProcessInstanceId())
                                .processInstanceBusinessKey(reference.value())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        taskService.complete(called.getId());
        runtimeService
                .createMessageCorrelation("ThanksReceived")
                .processInstanceId(called.getProcessInstanceId())
                .correlate();

        assertThat(ledger.of(reference))
                .extracting(Entry::step)
                .containsExactly(Step.DECIDED, Step.DECIDED, Step.QUEUED, Step.COMPLETED, Step.CLOSED);
        assertThat(steps(Step.CLOSED)).extracting(Entry::detail).containsExactly("DONE");
    }

    @Test
    void is_left_alone_where_no_request_belongs_to_the_process() {
        long before = ledgerRows();

        Stream.of("no reference", "", "msg-7f3k9q2m").forEach(key -> {
            var instance = runtimeService.startProcessInstanceByKey("QuestionProcess", key, Map.of("topic", "form"));
            var task = taskService
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            taskService.complete(task.getId());
            runtimeService.deleteProcessInstance(instance.getId(), "test");
        });
        var alone = taskService.newTask();
        taskService.saveTask(alone);
        taskService.deleteTask(alone.getId(), true);

        assertThat(ledgerRows()).isEqualTo(before);
    }

    @Test
    void is_forgotten_when_the_engine_fails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    ledger.record(reference, Step.RECEIVED, null, "patient", null);
                    runtimeService.startProcessInstanceByKey(
                            "BrokenProcess", reference.value(), Map.of("topic", "chest"));
                }))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(ledger.of(reference)).isEmpty();
    }

    @Test
    void does_not_happen_when_the_record_cannot_keep_it() {
        record.failFor(reference);

        assertThatThrownBy(() -> ask("form")).hasRootCauseMessage("the record is not available");

        assertThat(ledger.of(reference)).isEmpty();
        assertThat(instances()).isZero();
        assertThat(database.sql("select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                        .param(reference.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leaves_no_value_in_the_history_and_no_input_in_the_ledger() {
        runtimeService.startProcessInstanceByKey(
                "QuestionProcess", reference.value(), Map.of("topic", SECRET, "other", SECRET));
        runtimeService.setVariable(instance().getId(), "other", SECRET + " again");
        taskService.complete(task(), Map.of("third", SECRET));
        runtimeService.correlateMessage("ThanksReceived", reference.value());

        var tables = database.sql("select table_name from information_schema.tables"
                        + " where table_name like 'ACT_HI_%' or table_name = 'LEDGER_ENTRY'")
                .query(String.class)
                .list();
        assertThat(tables)
                .hasSizeGreaterThan(10)
                .allSatisfy(table -> assertThat(
                                database.sql("select * from " + table).query().listOfRows())
                        .noneMatch(row -> row.values().stream()
                                .filter(Objects::nonNull)
                                .anyMatch(value -> value.toString().contains(SECRET))));
        assertThat(ledgerRows()).isPositive();
    }

    @Test
    void gives_a_task_to_one_of_two_who_claim_it_at_once_and_tells_the_other() throws Exception {
        ask("form");
        var task = task();
        var together = new CyclicBarrier(2);
        var nurses = Executors.newFixedThreadPool(2);

        List<Throwable> errors;
        try {
            Stream<Callable<Throwable>> claims = Stream.of("nina", "nora")
                    .map(nurse -> () -> catchThrowable(() -> {
                        together.await();
                        as(nurse, () -> taskService.claim(task, nurse));
                    }));
            errors = nurses.invokeAll(claims.toList()).stream()
                    .map(EngineStepsTest::result)
                    .filter(Objects::nonNull)
                    .toList();
        } finally {
            nurses.shutdownNow();
        }

        assertThat(errors)
                .singleElement()
                .isInstanceOfAny(TaskAlreadyClaimedException.class, OptimisticLockingException.class);
        assertThat(steps(Step.CLAIMED))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.detail())
                        .isEqualTo(taskService
                                .createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getAssignee()));
    }

    @Test
    void refuses_a_second_claim_and_keeps_the_first() {
        ask("form");
        as("nina", () -> taskService.claim(task(), "nina"));

        assertThatThrownBy(() -> as("nora", () -> taskService.claim(task(), "nora")))
                .isInstanceOf(TaskAlreadyClaimedException.class);

        assertThat(steps(Step.CLAIMED)).extracting(Entry::actor).containsExactly("nina");
    }

    private void ask(String topic) {
        runtimeService.startProcessInstanceByKey("QuestionProcess", reference.value(), Map.of("topic", topic));
    }

    private void as(String staff, Runnable action) {
        identityService.setAuthenticatedUserId(staff);
        try {
            action.run();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private ProcessInstance instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private long instances() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    private String task() {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
    }

    private ListAssert<Tuple> assertThatLedger() {
        return assertThat(ledger.of(reference).stream()
                .map(entry -> tuple(entry.step(), entry.stage(), entry.actor(), entry.detail()))
                .toList());
    }

    private List<Entry> steps(Step step) {
        return ledger.of(reference).stream()
                .filter(entry -> entry.step() == step)
                .toList();
    }

    private long ledgerRows() {
        return database.sql("select count(*) from ledger_entry")
                .query(Long.class)
                .single();
    }

    private static Throwable result(Future<Throwable> claim) {
        try {
            return claim.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
