package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.carerelay.platform.forms.FormRejectedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

class FormGateTaskTest {

    private static final GateEngine GATE = new GateEngine();
    private static final Map<String, Object> REPLY = Map.of("disposition", "REPLY", "replyText", "Rest and drink");
    private String task;

    @BeforeEach
    void a_task_waits() {
        task = GATE.waitingTask().getId();
    }

    @AfterAll
    static void close() {
        GATE.close();
    }

    private Map<String, Object> variables() {
        return GATE.engine.getTaskService().getVariables(task);
    }

    private static Map<String, Object> reply(String key, Object value) {
        var values = new HashMap<>(REPLY);
        values.put(key, value);
        return values;
    }

    private void assertRefused(Map<String, Object> values, String sentence) {
        assertThatThrownBy(() -> GATE.submit("nina", task, values))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(sentence);
        assertStillOpen();
    }

    private void assertStillOpen() {
        assertThat(GATE.isOpen(task)).isTrue();
        assertThat(GATE.answers.taken).doesNotContainKey(task);
    }

    @Test
    void words_go_to_the_record_and_codes_to_the_process() {
        var execution =
                GATE.engine.getTaskService().createTaskQuery().taskId(task).singleResult();

        GATE.submit("nina", task, REPLY);

        assertThat(GATE.answers.taken.get(task))
                .containsOnly(
                        entry("disposition", "REPLY"),
                        entry("replyText", "Rest and drink"),
                        entry("urgentCopy", false));
        assertThat(GATE.answers.by).containsEntry(task, "nina");
        assertThat(GATE.engine.getRuntimeService().getVariables(execution.getProcessInstanceId()))
                .contains(entry("disposition", "REPLY"), entry("urgentCopy", false), entry("code", null))
                .contains(entry("days", null))
                .doesNotContainKeys("replyText", "copyOfWords");
        assertThat(GATE.tablesWith("Rest and drink")).isEmpty();
        assertThat(GATE.tablesWith("REPLY")).contains("ACT_RU_VARIABLE");
    }

    @Test
    void context_is_shown_and_stored_nowhere() {
        Map<String, Object> shown =
                GATE.as("nina", () -> GATE.engine.getFormService().getTaskFormVariables(task));

        assertThat(shown.get("ctxWords")).asString().startsWith("live words of TST-");
        assertThat(variables()).doesNotContainKey("ctxWords");
        assertThat(GATE.tablesWith("live words")).isEmpty();
    }

    @Test
    void a_question_is_open_although_the_process_has_a_value_of_the_same_name() {
        GATE.engine.getTaskService().setVariable(task, "disposition", "REPLY");

        Map<String, Object> shown =
                GATE.as("nina", () -> GATE.engine.getFormService().getTaskFormVariables(task));

        assertThat(shown).containsEntry("disposition", null);
        assertThat(variables()).containsEntry("disposition", "REPLY");
    }

    @Test
    void context_is_shown_to_a_person_who_is_named_to_the_module() {
        GATE.answers.lookers.clear();

        GATE.as("nora", () -> GATE.engine.getFormService().getTaskFormVariables(task));

        assertThat(GATE.answers.lookers).containsExactly("nora");
    }

    @Test
    void context_is_not_shown_to_nobody() {
        GATE.answers.lookers.clear();

        assertThat(GATE.engine.getFormService().getTaskFormVariables(task)).doesNotContainKey("ctxWords");

        assertThat(GATE.answers.lookers).isEmpty();
    }

    @Test
    void context_that_comes_back_is_dropped() {
        var values = new HashMap<String, Object>(REPLY);
        values.put("ctxWords", "tampered");
        values.put("copyOfWords", "tampered");

        GATE.submit("nina", task, values);

        assertThat(GATE.answers.taken.get(task)).doesNotContainKeys("ctxWords", "copyOfWords");
        assertThat(GATE.tablesWith("tampered")).isEmpty();
    }

    @Test
    void what_the_form_does_not_ask_is_refused() {
        assertRefused(reply("slaLevel", 0), "it sent something that we did not ask for");
    }

    @Test
    void what_is_missing_is_asked_for() {
        assertRefused(Map.of(), "Choose an answer for “What happens next?”. Enter “To the patient”.");
    }

    @Test
    void all_missing_answers_are_told_at_once() {
        assertRefused(
                Map.of("disposition", "VISIT"), "Enter a number for “In how many days?”. Enter “To the patient”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${execution.id}", "{{1+1}}", "🩺 漢字", "שלום"})
    void hostile_text_is_just_text(String typed) {
        GATE.submit("nina", task, reply("replyText", typed));

        assertThat(GATE.answers.taken.get(task)).containsEntry("replyText", typed);
    }

    @Test
    void text_that_cannot_be_stored_is_refused() {
        assertRefused(reply("replyText", "a\0b"), "must be text without special signs");
        assertRefused(reply("replyText", "x".repeat(1_000_000)), "must be 4,000 characters or fewer");
    }

    @Test
    void a_value_of_another_kind_is_refused_and_never_unpacked() {
        assertRefused(reply("replyText", 7), "must be text");
        assertRefused(reply("code", Variables.byteArrayValue(new byte[] {1})), "must be text");
        assertRefused(reply("code", SpinValues.jsonValue("{\"a\":1}").create()), "must be text");
        assertRefused(
                reply(
                        "code",
                        Variables.serializedObjectValue("rO0AB")
                                .serializationDataFormat("application/x-java-serialized-object")
                                .objectTypeName("java.util.HashMap")
                                .create()),
                "must be text");
        assertRefused(Map.of("disposition", "EVIL", "replyText", "x"), "must be one of the answers in the list");
    }

    @Test
    void an_answer_to_a_hidden_question_is_dropped() {
        GATE.submit("nina", task, reply("days", "notanumber"));

        assertThat(GATE.answers.taken.get(task)).doesNotContainKey("days");
    }

    @Test
    void starter_text_is_not_sent_half_filled() {
        assertRefused(reply("replyText", "We see you on [[day]]."), "Fill in or remove the parts in [[ ]]");
    }

    @Test
    void the_module_may_refuse_with_a_sentence() {
        GATE.answers.failures.put(task, new FormRejectedException("replyText", "Tick two identifiers first."));

        assertRefused(REPLY, "Tick two identifiers first.");
    }

    @Test
    void a_database_error_is_told_without_its_words() {
        GATE.answers.failures.put(
                task, new DataIntegrityViolationException("insert into message values ('secret words')"));

        assertThatThrownBy(() -> GATE.submit("nina", task, REPLY))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageStartingWith("Try again in a few minutes")
                .hasNoCause();
        assertStillOpen();
    }

    @Test
    void a_database_error_that_comes_with_the_flush_is_told_without_its_words_too() {
        doThrow(new PersistenceException("duplicate key 'secret words'"))
                .doNothing()
                .when(GATE.records)
                .flush();

        assertThatThrownBy(() -> GATE.submit("nina", task, REPLY))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageStartingWith("Try again in a few minutes");
        assertThat(GATE.isOpen(task)).isTrue();
    }

    @Test
    void completing_past_the_form_is_refused_to_people() {
        ThrowingCallable complete = () -> GATE.as("nina", () -> {
            GATE.engine.getTaskService().complete(task, Map.of("disposition", "REPLY"));
            return task;
        });

        assertThatThrownBy(complete)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("can be completed by its form only");
        assertStillOpen();
    }

    @Test
    void a_task_that_another_person_holds_stays_theirs() {
        GATE.engine.getTaskService().claim(task, "nora");

        assertRefused(REPLY, "Ask the person who holds this task");
        GATE.submit("nora", task, REPLY);
        assertThat(GATE.answers.by).containsEntry(task, "nora");
    }

    @Test
    void of_two_people_who_complete_at_once_the_second_is_told() throws Exception {
        var firstIsStoring = new CountDownLatch(1);
        var bothHaveRead = new CountDownLatch(2);
        GATE.answers.whenRead = bothHaveRead::countDown;
        GATE.answers.whenStored = () -> {
            firstIsStoring.countDown();
            await(bothHaveRead);
        };
        var people = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = people.submit(() -> GATE.submit("nina", task, REPLY));
            await(firstIsStoring);
            Future<?> second = people.submit(() -> GATE.submit("nora", task, REPLY));
            first.get(10, TimeUnit.SECONDS);

            assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("somebody else has just changed or completed this task");
            assertThat(GATE.answers.by).containsEntry(task, "nina");
        } finally {
            GATE.answers.whenRead = () -> {};
            GATE.answers.whenStored = () -> {};
            people.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_half_written_answer_is_shown_again_and_forgotten_when_it_was_sent() {
        when(GATE.drafts.find("staff:nina", task))
                .thenReturn(Optional.of(Map.of("replyText", "Rest an", "urgentCopy", true)));

        Map<String, Object> shown =
                GATE.as("nina", () -> GATE.engine.getFormService().getTaskFormVariables(task));
        assertThat(shown).contains(entry("replyText", "Rest an"), entry("urgentCopy", true));
        assertThat(GATE.as("nora", () -> GATE.engine.getFormService().getTaskFormVariables(task)))
                .containsEntry("replyText", null);
        GATE.submit("nina", task, REPLY);

        verify(GATE.drafts).discard("staff:nina", task);
        assertThat(GATE.tablesWith("Rest an")).isEmpty();
    }

    @Test
    void a_called_process_needs_no_form_but_its_tasks_do() {
        GATE.submit("nina", task, REPLY);
        var management = GATE.engine.getManagementService();
        for (var job : management.createJobQuery().list()) {
            GATE.as("nina", () -> {
                management.executeJob(job.getId());
                return job;
            });
        }
        List<String> orphans =
                GATE.engine.getTaskService().createTaskQuery().taskDefinitionKey("Task_Orphan").list().stream()
                        .map(Task::getId)
                        .toList();

        assertThat(orphans).isNotEmpty();
        assertThatThrownBy(() -> GATE.submit("nina", orphans.get(0), REPLY))
                .hasMessageContaining("Nothing takes the answers of 'GateAnswer' here");
    }

    @Test
    void a_task_without_a_form_takes_no_answers() {
        GATE.engine.getRuntimeService().startProcessInstanceByKey("FormlessProcess");
        String formless = GATE.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_Formless")
                .list()
                .get(0)
                .getId();

        assertThatThrownBy(() -> GATE.submit("nina", formless, Map.of("evil", true)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("no form here");
    }
}
